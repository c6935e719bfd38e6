/** Whether a replay knows this fact from the records themselves. */
export function isDerived(path: string): boolean {
  return /^(event|journey|history|answers)\b|^(page\.path|session\.seconds)$/.test(
    path,
  );
}
