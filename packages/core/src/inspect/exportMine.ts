import type { Visitor } from '../capture/createVisitor.ts';
import type { Context } from '../Context.ts';
import { savedDrafts } from '../present/drafts/savedDrafts.ts';
import type { Store } from '../storage/Store.ts';
import type { Mine } from '../Tactful.ts';

/** All that is kept of the visitor: on the device, or in this page where it keeps nothing. */
export async function exportMine(
  context: Context,
  { store, visitor }: { store: Store; visitor: Visitor },
): Promise<Mine> {
  const stored: Record<string, unknown> = {};
  // Without leave nothing is stored, and nothing is opened.
  const isStored =
    context.isLive() &&
    (await store.run((table) => {
      const reading = table.openCursor();
      reading.onsuccess = () => {
        const cursor = reading.result;
        if (!cursor) return;
        stored[String(cursor.key)] = cursor.value;
        cursor.continue();
      };
    }));
  if (!isStored) {
    stored['state'] = visitor.state();
    stored['session'] = visitor.peek();
  }
  return { stored, drafts: savedDrafts(context).all() };
}
