import { parseDuration } from '../parseDuration.ts';
import { asText } from './asText.ts';
import { check } from './check.ts';
import { parseInstant } from './parseInstant.ts';

/**
 * Reads what `$before` and `$after` compare with: a point in time, `"now"`, or
 * a period away from now: `"-14d"`, `"+3d"`. Throws at anything else.
 *
 * @returns That point, in epoch milliseconds, once it is known what now is.
 */
export function parseMoment(operand: unknown): (nowMs: number) => number {
  const instantMs = parseInstant(operand);
  if (Number.isFinite(instantMs)) return () => instantMs;
  const [isRead, sign = '+', period = '0s'] =
    /^(?:now|([+-])(\w+))$/.exec(asText(operand)) ?? [];
  const awayMs = isRead ? Number(sign + parseDuration(period)) : NaN;
  check(Number.isFinite(awayMs));
  return (nowMs) => nowMs + awayMs;
}
