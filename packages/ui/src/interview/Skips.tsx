import type { Question } from '@tactful/core';
import type { SkipKind } from '@tactful/core/present';
import type { VNode } from 'preact';
import type { PromptProps } from '../Prompt.tsx';

export interface SkipsProps extends Pick<PromptProps, 'messages' | 'onSkip'> {
  question: Question;
}

/** The ways out of a question that the visitor need not answer. */
export function Skips(props: SkipsProps): VNode | false {
  const { question, messages, onSkip } = props;
  const { notApplicable, declinable } = question as {
    notApplicable?: boolean;
    declinable?: boolean;
  };
  const skips: readonly (readonly [SkipKind, string])[] = [
    ...(notApplicable ? [['na', messages.notApplicable] as const] : []),
    ...(declinable ? [['declined', messages.declined] as const] : []),
  ];
  return (
    skips.length > 0 && (
      <p class="offers" part="skips">
        {skips.map(([kind, text]) => (
          <button
            key={kind}
            class="offer"
            part={kind}
            type="button"
            onClick={() => onSkip(kind)}
          >
            {text}
          </button>
        ))}
      </p>
    )
  );
}
