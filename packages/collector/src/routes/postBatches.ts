import {
  batchEnvelope,
  describeIssues,
  type ForgetRequest,
  forgetRequest,
} from '@tactful/schema';
import type { Handler } from 'hono';
import { checkContentType } from '../lib/checkContentType.ts';
import { checkRecords } from '../lib/checkRecords.ts';
import { readBody } from '../lib/readBody.ts';
import { RequestProblem } from '../lib/RequestProblem.ts';
import type { Store } from '../store/Store.ts';

const MAX_BYTES = 256 * 1024;
const RETRY_AFTER_SECONDS = '5';

/**
 * Takes a batch, or a wish to be forgotten. Answers 200 after its good records are stored, and names the others,
 * which will never be stored; 503 when the store failed and the same batch may be sent again.
 */
export function postBatches(
  store: Store,
  { onProblem }: { onProblem: (line: string) => void },
): Handler {
  let reported: string | undefined;

  return async (c) => {
    checkContentType(c.req);
    const { records, forget } = readEnvelope(await readBody(c.req, MAX_BYTES));
    const { good, rejected, problems } = checkRecords(records);
    try {
      if (forget) await store.forget(forget);
      if (good.length > 0) await store.append(good);
      reported = undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== reported) {
        onProblem(
          `[tactful:collector] Cannot store records: ${reason}. Senders are told to try again.`,
        );
      }
      reported = reason;
      throw new RequestProblem(503, {
        detail: 'The records could not be stored. Send them again later.',
        headers: { 'Retry-After': RETRY_AFTER_SECONDS },
      });
    }
    return c.json(problems.length > 0 ? { rejected, problems } : { rejected });
  };
}

function readEnvelope(body: string): {
  records: unknown[];
  forget?: ForgetRequest['forget'];
} {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch (error) {
    throw new RequestProblem(400, {
      detail: `The body is not JSON: ${(error as Error).message}`,
    });
  }
  const isForget = Object.hasOwn(Object(document), 'forget');
  const schema = isForget ? forgetRequest : batchEnvelope;
  const { data, error } = schema.safeParse(document);
  if (data) return data;
  const problems = describeIssues(error);
  throw new RequestProblem(400, {
    detail: `The batch is broken at ${problems[0]?.path || 'its top'}: ${problems[0]?.message}`,
    problems,
  });
}
