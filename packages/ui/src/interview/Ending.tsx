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

/** Thanks, but only once the answer is safe; until then it says that it is on its way. */
export function Ending({ ending, safety, messages }: EndingProps): VNode {
  const isSafe = safety === 'stored' || safety === 'delivered';
  const text = isSafe
    ? (ending?.text ?? messages.thanks)
    : messages[safety ?? 'sending'];
  return (
    <div class="ending" part="ending" data-safety={safety ?? 'sending'}>
      {isSafe && <CheckMark />}
      <h2 id="title" part="title" tabIndex={-1}>
        {text}
      </h2>
      {isSafe && ending?.help && (
        <p class="help" part="help">
          {ending.help}
        </p>
      )}
    </div>
  );
}
