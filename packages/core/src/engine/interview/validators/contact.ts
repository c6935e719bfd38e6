import type { Question } from '../../../types.gen.ts';
import { isObject } from '../../conditions/isObject.ts';
import { readOwn } from '../../conditions/readOwn.ts';
import { formats } from './formats.ts';
import type { Known, Validator } from './Validator.ts';

const MAX_LENGTH = 320;

type Contact = Extract<Question, { type: 'contact' }>;
type Name = keyof Contact['fields'];

/** The fields that are asked for, by name; all that are required, unless nothing has to be answered. */
const validate: Validator<'contact'> = ({ fields }, { value }) => {
  if (!isObject(value) || Array.isArray(value)) return 'format';
  for (const [name, written] of Object.entries(value)) {
    if (!readOwn(fields, name) || typeof written !== 'string') return 'format';
    if (written.length > MAX_LENGTH) return 'tooLong';
    const format = readOwn(formats, name) as RegExp | undefined;
    if (format && !format.test(written)) return 'format';
  }
  const isMissing = Object.entries(fields).some(
    ([name, need]) => need === 'required' && !Object.hasOwn(value, name),
  );
  return isMissing ? 'required' : undefined;
};

/** What the host gives goes before what the config knows. What would be no answer is asked for. */
function known(question: Contact, given: unknown): Known {
  const value: Record<string, string> = {};
  const missing: Contact['fields'] = {};
  for (const name of Object.keys(question.fields) as Name[]) {
    const text = readOwn(given, name) ?? question.known?.[name];
    const written = typeof text === 'string' ? text.trim() : '';
    const alone = { ...question, fields: { [name]: question.fields[name] } };
    if (written && !validate(alone, { value: { [name]: written } })) {
      value[name] = written;
    } else missing[name] = question.fields[name];
  }
  return {
    value,
    question: { ...question, fields: missing },
    isAll: !Object.keys(missing).length,
  };
}

export const contact: Validator<'contact'> = Object.assign(
  (...given: Parameters<typeof validate>) => validate(...given),
  { known },
);
