/** The items in an order of which each is equally likely (Fisher and Yates). */
export function shuffle<Item>(
  items: readonly Item[],
  random: () => number,
): Item[] {
  const list = [...items];
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other]!, list[index]!];
  }
  return list;
}
