/** A promise, and what was measured. */
export interface Row {
  readonly what: string;
  readonly promiseMs: number;
  readonly ms: number;
}

const format = (ms: number): string =>
  ms < 1 ? `${(ms * 1_000).toFixed(1)} µs` : `${ms.toFixed(2)} ms`;

/** @returns Whether every promise is kept. */
export function printTable(rows: readonly Row[]): boolean {
  console.table(
    Object.fromEntries(
      rows.map(({ what, promiseMs, ms }) => [
        what,
        {
          median: format(ms),
          promise: `≤ ${format(promiseMs)}`,
          ratio: Number((ms / promiseMs).toFixed(3)),
        },
      ]),
    ),
  );
  const missed = rows.filter(({ promiseMs, ms }) => ms > promiseMs);
  for (const { what } of missed) console.error(`Missed: ${what}`);
  return !missed.length;
}
