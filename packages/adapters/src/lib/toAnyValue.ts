/** `KeyValue`s of OTLP. What is undefined is left out. */
export function toKeyValues(
  values: Readonly<Record<string, unknown>>,
): object[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, value: toAnyValue(value) }));
}

/** A JSON value as `AnyValue` of OTLP; `null` is the empty one. */
export function toAnyValue(value: unknown): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') {
    // 64 bits are written as a text.
    return Number.isSafeInteger(value)
      ? { intValue: String(value) }
      : { doubleValue: value };
  }
  if (Array.isArray(value)) {
    return { arrayValue: { values: value.map(toAnyValue) } };
  }
  return value ? { kvlistValue: { values: toKeyValues(Object(value)) } } : {};
}
