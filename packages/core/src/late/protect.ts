import type { Context } from '../Context.ts';

/**
 * Fetches what edits records before they are stored, and limits who gets them, where
 * the host or the visitor wants that.
 */
export async function protect(context: Context): Promise<void> {
  if (!context.editRecord) return;
  const { editRecord, limitParties } = await import('./privacy/latePrivacy.ts');
  limitParties(context);
  context.editRecord = (record) => editRecord(context, record);
}
