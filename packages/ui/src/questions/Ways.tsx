import type { SkipKind } from '@tactful/core/present';
import type { ComponentChildren, VNode } from 'preact';
import type { QuestionStepProps } from './QuestionStep.tsx';

export interface WaysProps extends Pick<
  QuestionStepProps,
  'question' | 'isFirst' | 'messages' | 'onSkip' | 'onBack'
> {
  /** The way on. */
  children: ComponentChildren;
}

/** On, back, and out of a question that the visitor need not answer. */
export function Ways(props: WaysProps): VNode {
  const { question, isFirst, messages, onSkip, onBack, children } = props;
  const { notApplicable, declinable } = question as {
    notApplicable?: boolean;
    declinable?: boolean;
  };
  const skips: readonly (readonly [SkipKind, string])[] = [
    ...(notApplicable ? [['na', messages.notApplicable] as const] : []),
    ...(declinable ? [['declined', messages.declined] as const] : []),
  ];
  return (
    <>
      {skips.length > 0 && (
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
      )}
      <div class="ways" part="ways">
        {/* What most do comes first, by Tab too; it is drawn at the end. */}
        {children}
        {!isFirst && (
          <button class="offer" part="back" type="button" onClick={onBack}>
            {messages.back}
          </button>
        )}
      </div>
    </>
  );
}
