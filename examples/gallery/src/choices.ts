/** What can be chosen of one picture, the default first. */
export const choices = {
  state: ['empty', 'focus', 'chosen', 'error', 'sent', 'pending'],
  scheme: ['auto', 'light', 'dark'],
  locale: ['en', 'de', 'ar', 'ja'],
  preset: ['calm', 'contrast', 'compact'],
  width: ['1280', '320'],
} as const;

export type Choice = {
  [Name in keyof typeof choices]: (typeof choices)[Name][number];
};

/** Reads a choice from an address; what is not offered is as good as absent. */
export function readChoice(search: string): Choice {
  const asked = new URLSearchParams(search);
  const entries = Object.entries(choices).map(([name, offered]) => {
    const found = offered.find((one) => one === asked.get(name));
    return [name, found ?? offered[0]] as const;
  });
  return Object.fromEntries(entries) as Choice;
}
