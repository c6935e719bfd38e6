/** Whether it is a whole number from `from` to `to`, both included. */
export function isBetween(value: unknown, from: number, to: number): boolean {
  return (
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to
  );
}
