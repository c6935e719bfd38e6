/** Whether one of these is called so. */
export function hasId(
  list: readonly { id: string }[],
  wanted: unknown,
): boolean {
  return list.some(({ id }) => id === wanted);
}
