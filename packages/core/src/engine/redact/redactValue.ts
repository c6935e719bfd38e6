import { type RedactOptions, redactText } from './redactText.ts';

const MAX_LEVELS = 20;

/**
 * Redacts every text in plain JSON as `redactText` does. Keys, numbers and
 * texts that are a UUID stay.
 *
 * @returns A new value. What is nested deeper than 20 levels is `[redacted]`.
 */
export function redactValue(value: unknown, options?: RedactOptions): unknown {
  const redactAt =
    (levels: number) =>
    (inner: unknown): unknown => {
      if (typeof inner === 'string') {
        const isUuid = /^\w{8}(?:-\w{4}){3}-\w{12}$/.test(inner);
        return isUuid ? inner : redactText(inner, options);
      }
      if (typeof inner !== 'object' || !inner) return inner;
      if (!levels) return '[redacted]';
      const redact = redactAt(levels - 1);
      if (Array.isArray(inner)) return inner.map(redact);
      // Defines each key, and assigns none: `__proto__` is one like the others.
      return Object.fromEntries(
        Object.entries(inner).map(([key, one]) => [key, redact(one)]),
      );
    };
  return redactAt(MAX_LEVELS)(value);
}
