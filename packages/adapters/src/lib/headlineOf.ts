import type { TactfulRecord } from '@tactful/core';

/** What it is about, in one line: the prompt or the complaint, the page, who. */
export function headlineOf({ type, name, page, user }: TactfulRecord): string {
  const about = type === 'complaint' ? `${type} ${name}` : name;
  return [about, page.path, user].filter(Boolean).join(' · ');
}
