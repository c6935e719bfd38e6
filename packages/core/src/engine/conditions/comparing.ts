import { asList } from './asList.ts';
import { check } from './check.ts';
import type { Operator, Test } from './Operator.ts';

/** How a value is seen before it is compared. */
export type View = (value: unknown) => unknown;
type Compare = (seen: string | number, wanted: string | number) => boolean;

export const asIs: View = (value) => value;

export const isAbove: Compare = (seen, wanted) => seen > wanted;
export const isAtLeast: Compare = (seen, wanted) => seen >= wanted;
export const isBelow: Compare = (seen, wanted) => seen < wanted;
export const isAtMost: Compare = (seen, wanted) => seen <= wanted;

/** Compares two numbers or two texts; nothing else has an order. */
export const ordered =
  (view: View, compare: Compare): Operator =>
  (operand) => {
    const wanted = view(operand);
    check(typeof wanted === 'number' || typeof wanted === 'string');
    return (fact) => {
      const seen = view(fact);
      return typeof seen === typeof wanted && compare(seen as never, wanted);
    };
  };

/** Looks for a fact, or for any item of one that is a list. */
export const listed = (values: readonly unknown[], view: View): Test => {
  const isListed: View = (value) => values.includes(view(value));
  return (fact) =>
    Array.isArray(fact) ? fact.some(isListed) : !!isListed(fact);
};
export const among =
  (view: View): Operator =>
  (values) =>
    listed(asList(values).map(view), view);
