import type { ExplainedPrompt } from '@tactful/core';
import type { VNode } from 'preact';
import { formatTime, formatValue } from './format.ts';

export interface PromptTraceProps extends ExplainedPrompt {
  isOpen: boolean;
  onToggle(): void;
  onShow(): void;
}

/** One prompt: what is decided about it, and on demand every rule. */
export function PromptTrace(props: PromptTraceProps): VNode {
  const { prompt, verdict, rule, rules, last, waiting, isOpen } = props;
  const asked = rules.filter(({ wanted }) => wanted !== undefined);
  const deciding = rules.find(({ passed }) => !passed);
  const id = `rules-${prompt}`;
  return (
    <article class="prompt">
      <div class="row">
        <button
          class="name"
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={props.onToggle}
        >
          {prompt}
        </button>
        <span class={`verdict ${verdict}`}>{verdict}</span>
        <button type="button" onClick={props.onShow}>
          Open
        </button>
      </div>
      <p>
        <code>{rule}</code>
        {deciding && (
          <>
            {' '}
            wants <q>{formatValue(deciding.wanted)}</q>, sees{' '}
            <q>{formatValue(deciding.saw)}</q>
          </>
        )}
      </p>
      {last && (
        <p class="quiet">
          {formatTime(last.atMs).slice(11)}, at <code>{last.touchpoint}</code>:{' '}
          {last.verdict} by <code>{last.rule}</code>
        </p>
      )}
      {waiting && (
        <p class="quiet">
          waits since {formatTime(waiting.happening.atMs).slice(11)} for{' '}
          <code>{waiting.rule}</code>
        </p>
      )}
      <table id={id} hidden={!isOpen}>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Wants</th>
            <th scope="col">Sees</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((one) => (
            <tr key={one.rule} class={one.passed ? 'passed' : 'failed'}>
              <th scope="row">
                <span aria-hidden="true">{one.passed ? '✓' : '✗'}</span>
                <span class="hidden">
                  {one.passed ? 'met: ' : 'not met: '}
                </span>{' '}
                {one.rule}
              </th>
              <td>{formatValue(one.wanted)}</td>
              <td>{formatValue(one.saw)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
