import type { Ending as EndingText, Safety } from '@tactful/core';
import type { VNode } from 'preact';
import { CheckMark } from './CheckMark.tsx';
import type { Messages } from '../messages/en.ts';

export interface EndingProps {
  ending: EndingText | undefined;
  /** `undefined` until it is known. */
  safety: Safety | undefined;
  messages: Messages;
}

/** Whether the visitor may be thanked: it is on the device, or with every receiver. */
export function isSafe(
  safety: Safety | undefined,
): safety is 'stored' | 'delivered' {
  return safety === 'stored' || safety === 'delivered';
}

/** Thanks, but only once the answer is safe; until then it says that it is on its way. */
export function Ending({ ending, safety, messages }: EndingProps): VNode {
  const isDone = isSafe(safety);
  const isWaiting = safety === 'pending' || safety === 'blocked';
  const text = isDone
    ? (ending?.text ?? messages.thanks)
    : messages[isWaiting ? safety : 'sending'];
  return (
    <div class="ending" part="ending" data-safety={safety ?? 'sending'}>
      {isDone && <CheckMark />}
      <h2 id="title" part="title" tabIndex={-1}>
        {text}
      </h2>
      {isDone && ending?.help && (
        <p class="help" part="help">
          {ending.help}
        </p>
      )}
    </div>
  );
}
