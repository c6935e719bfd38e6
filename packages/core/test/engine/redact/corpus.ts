import { accounts } from './corpus/accounts.ts';
import { emails } from './corpus/emails.ts';
import { lookAlikes } from './corpus/lookAlikes.ts';
import type { RedactCase } from './corpus/marked.ts';
import { phones } from './corpus/phones.ts';
import { tokens } from './corpus/tokens.ts';

/** Texts in many languages: with something to take out, and look-alikes that stay. */
export const corpus: readonly RedactCase[] = [
  ...emails,
  ...phones,
  ...accounts,
  ...tokens,
  ...lookAlikes,
];
