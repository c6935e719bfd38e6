import type { ExplainedPrompt, Happening, Inspection } from '@tactful/core';
import type { VNode } from 'preact';
import { Outbox } from './Outbox.tsx';
import { PromptTrace } from './PromptTrace.tsx';
import { Touchpoints } from './Touchpoints.tsx';
import { Visitor, type VisitorProps } from './Visitor.tsx';

export interface PanelState {
  /** The prompt whose rules are unfolded. */
  open: string | undefined;
  /** Whether the panel itself is unfolded. */
  isWide: boolean;
}

export interface PanelProps
  extends PanelState, Pick<VisitorProps, 'onForget' | 'onMoveClock'> {
  touchpoints: readonly Happening[];
  traces: readonly ExplainedPrompt[];
  inspection: Inspection;
  onToggle(prompt: string | undefined): void;
  onFold(): void;
  onOpenPrompt(prompt: string): void;
  onFlush(): void;
  onClose(): void;
}

/** All of the development panel. */
export function Panel(props: PanelProps): VNode {
  const { traces, open, isWide, inspection } = props;
  if (!isWide) {
    return (
      <button class="unfold" type="button" onClick={props.onFold}>
        Tactful
      </button>
    );
  }
  return (
    <aside class="panel" aria-label="Tactful development panel">
      <header>
        <h1>Tactful</h1>
        <button type="button" onClick={props.onFold}>
          Fold
        </button>
        <button type="button" onClick={props.onClose}>
          Close
        </button>
      </header>
      <section aria-labelledby="prompts">
        <h2 id="prompts">Prompts, and why</h2>
        {traces.length === 0 && <p class="none">The config has no prompt.</p>}
        {traces.map((trace) => (
          <PromptTrace
            key={trace.prompt}
            {...trace}
            isOpen={trace.prompt === open}
            onToggle={() =>
              props.onToggle(trace.prompt === open ? undefined : trace.prompt)
            }
            onShow={() => props.onOpenPrompt(trace.prompt)}
          />
        ))}
      </section>
      <Touchpoints touchpoints={props.touchpoints} />
      <Visitor
        {...inspection}
        onForget={props.onForget}
        onMoveClock={props.onMoveClock}
      />
      <Outbox ledger={inspection.ledger} onFlush={props.onFlush} />
    </aside>
  );
}
