import type { Reply, Verdict } from '@tactful/core';

/** Reads the answer of a receiver of batches: `{"rejected": [ids]}` names what it refuses for good. */
export function readRejected({ body }: Reply): Verdict {
  try {
    const { rejected } = JSON.parse(body);
    return { rejected: Array.isArray(rejected) ? rejected : [] };
  } catch {
    // Receivers that say nothing, or nothing of ours, refused nothing.
    return 'ok';
  }
}
