import type { Book, Item } from '../storage/Book.ts';

/**
 * Takes what a request has carried off the note that its page has left with it: what
 * became of that is known, and nobody needs to let it be any more.
 *
 * @param lease Key of the note.
 */
export function release(
  book: Pick<Book, 'outs' | 'put'>,
  { lease, items }: { lease: string; items: readonly Item[] },
): void {
  const out = book.outs.find(({ key }) => key === lease);
  if (!out) return;
  const keys = [...out.keys];
  for (const { key } of items) {
    const at = keys.indexOf(key);
    // Once: the same record may be under way to another destination.
    if (at >= 0) keys.splice(at, 1);
  }
  book.put({ ...out, keys });
}
