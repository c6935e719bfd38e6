import type { Inspection } from '@tactful/core';
import type { VNode } from 'preact';
import { formatTime } from './format.ts';

export interface VisitorProps extends Pick<
  Inspection,
  'history' | 'session' | 'visitor' | 'aheadMs'
> {
  onForget(): void;
  /** By so many milliseconds; 0: back to the visitor's clock. */
  onMoveClock(ms: number): void;
}

const HOUR_MS = 3_600_000;
const STEPS: readonly (readonly [label: string, ms: number])[] = [
  ['+1 h', HOUR_MS],
  ['+1 d', 24 * HOUR_MS],
  ['+30 d', 30 * 24 * HOUR_MS],
  ['Now', 0],
];

/** Who is here, what was met so far, and what time it is for us. */
export function Visitor(props: VisitorProps): VNode {
  const { history, session, visitor, aheadMs } = props;
  const met = { any: history.any, ...history.metrics, ...history.prompts };
  return (
    <section aria-labelledby="visitor">
      <h2 id="visitor">Visitor</h2>
      <p class="quiet">
        {visitor ?? 'no id yet'}, pages in this session: {session.pages}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">History</th>
            <th scope="col">Shown</th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(met).map(([id, { shown, at }]) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td>{shown}</td>
              <td>
                {Object.entries(at).map(([outcome, ms]) => (
                  <div key={outcome}>
                    {outcome} {formatTime(ms)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" onClick={props.onForget}>
          Forget the history
        </button>
      </div>
      <p>Clock: {formatTime(Date.now() + aheadMs)}</p>
      <div class="row">
        {STEPS.map(([label, ms]) => (
          <button
            key={label}
            type="button"
            data-ms={ms}
            onClick={() => props.onMoveClock(ms)}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
