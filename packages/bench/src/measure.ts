const WARM_UP_MS = 300;
const ROUNDS = 9;
const ROUND_MS = 120;
/** A run that is shorter than this is not measured well by itself. */
const SHORTEST_MS = 0.2;

/** What was returned last: so that nothing can be optimised away. */
let kept: unknown;

/**
 * Times one run, in milliseconds, after a warm-up: the median of the quietest
 * of nine rounds. What else happens on the machine only ever adds to a time.
 */
export function measure(run: () => unknown): number {
  const time = (times: number): number => {
    const start = performance.now();
    for (let count = 0; count < times; count += 1) kept = run();
    return (performance.now() - start) / times;
  };
  const timeFor = (ms: number, times: number): number => {
    const taken: number[] = [];
    const until = performance.now() + ms;
    while (performance.now() < until) taken.push(time(times));
    if (kept === taken) throw new Error('Nothing was measured.');
    return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)]!;
  };
  const roughly = timeFor(WARM_UP_MS, 1);
  const times = Math.ceil(SHORTEST_MS / roughly);
  const rounds = Array.from({ length: ROUNDS }, () => timeFor(ROUND_MS, times));
  return Math.min(...rounds);
}
