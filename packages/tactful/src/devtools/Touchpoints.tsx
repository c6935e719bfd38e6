import type { Happening } from '@tactful/core';
import type { VNode } from 'preact';
import { formatTime } from './format.ts';

/** What has happened on this page, newest first. */
export function Touchpoints({
  touchpoints,
}: {
  touchpoints: readonly Happening[];
}): VNode {
  return (
    <section aria-labelledby="touchpoints">
      <h2 id="touchpoints">Touchpoints</h2>
      {touchpoints.length === 0 && <p class="none">None yet.</p>}
      <ol>
        {touchpoints.map(({ name, properties, atMs, path }) => (
          <li key={`${atMs} ${name}`}>
            <time>{formatTime(atMs).slice(11)}</time> <code>{name}</code>{' '}
            <span class="quiet">
              {path} {JSON.stringify(properties)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
