/**
 * For how long a prompt will certainly not be shown, whatever happens: its limits
 * of frequency say so. Plain JSON.
 */
export interface Rest {
  /** The rule that is not met. */
  readonly rule: string;
  /** When that was found, epoch milliseconds: before it the clock was set back. */
  readonly fromMs: number;
  /** Until then, epoch milliseconds. */
  readonly toMs: number;
  /** Only in the session of this id. */
  readonly session?: string | undefined;
}

/** Whether it still rests. */
export function isResting(
  rest: Rest | undefined,
  { nowMs, session }: { nowMs: number; session: string },
): rest is Rest {
  return (
    rest !== undefined &&
    nowMs >= rest.fromMs &&
    nowMs < rest.toMs &&
    (rest.session ?? session) === session
  );
}
