import type { VNode } from 'preact';
import type { PromptProps } from '../Prompt.tsx';

/** The way to the question before. */
export function Back(props: Pick<PromptProps, 'messages' | 'onBack'>): VNode {
  return (
    <button class="offer" part="back" type="button" onClick={props.onBack}>
      {props.messages.back}
    </button>
  );
}
