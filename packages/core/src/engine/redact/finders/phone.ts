import type { Finder } from './Finder.ts';

/**
 * From abroad: `+` or `00`, and a country; no coordinate (`+48.85837`).
 *
 * Within a country that dials a zero first: 9 to 12 digits in any groups, 10
 * or 11 without. No dates, no list of six pairs, no US postcode, no ISBN.
 *
 * In the groups of a country that dials none: North America (3-3-4), Russia
 * (3-3-2-2), Spain and Poland (3-3-3, 2-3-2-2, 3-2-2-2), Italy (3-7), China
 * (3-4-4, or 11 digits behind Chinese), Brazil.
 */
export const phone: Finder = {
  label: 'phone',
  pattern:
    /(?<!\w-?|\d[.:/]|\b\d{4} |isbn[-:\d ]{0,5})(?:\((?=[+\d]{2,6}\)))?(?:(?:\+|%2B|00 ?(?=(?:[ ()./-]{0,3}\d){10}))(?!\d{1,3}\.\d{1,8}\b(?!\.))[1-9](?:[ ()./-]{0,3}\d){7,14}|(?!\d\d([./-])\d\d\1(?:\d{4}\b|\d\d )|\d\d[./]\d\d[./]? ?- ?\d|(?:\d\d\D{1,3}){5}\d\d\b|\d{5}-\d{4}\b|\d{9}\b|(?!01[5-7])\d{12}\b)0[1-9](?:[ ()./-]{0,3}\d){7,10}|(?:1[ .-])?[2-9]\d\d[ ()./-]{1,3}\d{3}[ .-]\d{4}|(?:8[ ()./-]{0,3})?[3489]\d\d[ ()./-]{1,3}\d{3}(?:[ -]\d\d){2}|(?<!\d )[5-9]\d\d([ -])\d{3}\2\d{3}(?![ ,]?\d| ?\p{Sc})|(?:[1-9]\d[ -]\d|[6-9]\d\d[ -])\d\d(?:[ -]\d\d){2}|3\d\d[ /-]\d{6,7}|1[3-9]\d(?:[ -]\d{4}){2}|(?<=\p{sc=Han}\W{0,3})1[3-9]\d{9}|\d\d\) ?\d{4,5}-\d{4})(?!-?\w|[.:]\d)/giu,
};
