import type { DatabaseSync } from 'node:sqlite';

/**
 * Removes what a session and a visitor have left. Their places are not given out
 * again, so that cursors stay good.
 *
 * @returns How many records that were.
 */
export function forgetRecords(
  database: DatabaseSync,
  { visitor, session }: { visitor?: string | undefined; session: string },
): number {
  const { changes } = database
    .prepare('DELETE FROM records WHERE session = ? OR visitor = ?')
    .run(session, visitor ?? null);
  return Number(changes);
}
