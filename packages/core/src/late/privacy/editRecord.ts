import type { Context } from '../../Context.ts';
import { redactValue } from '../../engine/redact/redactValue.ts';
import type { Safety } from '../../present/Ui.ts';
import type { TactfulRecord } from '../../types.gen.ts';

/**
 * The record as it may be stored: what the option `redact` names is taken out,
 * then `beforeSend` has its word. Its id, type, time and place stay as they are.
 *
 * @returns A promise instead, if the record goes another way, or none.
 */
export function editRecord(
  context: Context,
  record: TactfulRecord,
): TactfulRecord | Promise<Safety> {
  const { redact, beforeSend } = context.options;
  // A script tag has only texts.
  const isAsked = redact && String(redact) !== 'false';
  const clean = isAsked ? redacted(record, redact) : record;
  if (!beforeSend) return context.sendNow?.(clean) ?? clean;
  const { id, type, at, seq, session, page } = clean;
  const given = context.guard(beforeSend, clean);
  const isRecord =
    typeof given === 'object' && given !== null && !(given instanceof Promise);
  if (given !== null && !isRecord) {
    context.report(
      'beforeSend gave no record. Return the record, or null to drop it.',
    );
  }
  // Whoever asked whether it is safe need not wait for it.
  if (!isRecord) return Promise.resolve('delivered');
  // The host may have put anything in.
  const plain = JSON.parse(JSON.stringify(given)) as TactfulRecord;
  const edited = {
    ...plain,
    id,
    type,
    at,
    seq,
    session,
    page: { ...plain.page, id: page.id },
  } as TactfulRecord;
  return context.sendNow?.(edited) ?? edited;
}

/** Answers were redacted when they were submitted, but for those that are meant to identify. */
function redacted(
  record: TactfulRecord,
  redact: NonNullable<Context['options']['redact']>,
): TactfulRecord {
  const options = typeof redact === 'object' ? redact : {};
  const { page, facts, data } = record;
  const { answers, ...rest } = data as Record<string, unknown>;
  return {
    ...record,
    page: redactValue(page, options),
    ...(facts && { facts: redactValue(facts, options) }),
    data: {
      ...(redactValue(rest, options) as object),
      ...(answers ? { answers } : {}),
    },
  } as TactfulRecord;
}
