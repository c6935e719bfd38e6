import type { Ledger } from '@tactful/core';
import type { VNode } from 'preact';

/** What became of the records of every destination. */
export function Outbox({
  ledger,
  onFlush,
}: {
  ledger: Ledger;
  onFlush(): void;
}): VNode {
  return (
    <section aria-labelledby="outbox">
      <h2 id="outbox">Outbox</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Destination</th>
            <th scope="col">Accepted</th>
            <th scope="col">Acknowledged</th>
            <th scope="col">Queued</th>
            <th scope="col">Dropped</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(ledger).map(([name, entry]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{entry.accepted}</td>
              <td>{entry.acknowledged}</td>
              <td>{entry.queued}</td>
              <td>
                {Object.entries(entry.dropped)
                  .map(([reason, count]) => `${count} ${reason}`)
                  .join(', ') || 0}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" onClick={onFlush}>
          Send now
        </button>
      </div>
    </section>
  );
}
