import { readOwn } from '../../conditions/readOwn.ts';
import { formats } from './formats.ts';
import type { Validator } from './Validator.ts';

/** Own words; a number, if it asks for one. */
export const text: Validator<'text'> = (
  { kind = 'text', minLength = 1, maxLength = 2000, pattern },
  { value },
) => {
  if (typeof value !== (kind === 'number' ? 'number' : 'string')) {
    return 'format';
  }
  const written = `${value}`;
  if (written.length > maxLength) return 'tooLong';
  if (written.length < minLength) return 'tooShort';
  const format = readOwn(formats, kind) as RegExp | undefined;
  const fits = format?.test(written) ?? true;
  return fits && matchesWhole(written, pattern) ? undefined : 'format';
};

function matchesWhole(written: string, pattern: string | undefined): boolean {
  try {
    return !pattern || new RegExp(`^(?:${pattern})$`, 'u').test(written);
  } catch {
    // A broken one keeps nobody from answering.
    return true;
  }
}
