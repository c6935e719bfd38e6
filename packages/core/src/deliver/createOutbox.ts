import type { Context } from '../Context.ts';
import type { TactfulRecord } from '../types.gen.ts';
import { createLane } from './createLane.ts';
import { createTransport } from './createTransport.ts';
import type { Ledger } from './Ledger.ts';

/** Records that are not acknowledged yet, with the way to each destination. */
export interface Outbox {
  /** Queues a record; resolves when every destination has it. */
  add(record: TactfulRecord): Promise<unknown>;
  /** Sends what waits, once. */
  flush(): Promise<Ledger>;
  ledger(): Ledger;
  /** The page may go: sends at once what no request carries yet. */
  leave(): void;
  /** Stops the clocks; what waits is forgotten. */
  stop(): void;
}

export function createOutbox(context: Context): Outbox {
  const { adapters = [] } = context.options;
  const transport = createTransport(context);
  const lanes = adapters.map((adapter) =>
    createLane(context, adapter, transport),
  );

  const ledger = (): Ledger =>
    Object.fromEntries(lanes.map((lane) => [lane.name, lane.ledger()]));

  return {
    ledger,
    add: (record) =>
      Promise.all(
        lanes.map(
          (lane) =>
            new Promise<void>((resolve) => {
              lane.add(record, resolve);
            }),
        ),
      ),
    flush: async () => {
      await Promise.all(lanes.map((lane) => lane.flush()));
      return ledger();
    },
    leave: () => lanes.forEach((lane) => lane.leave()),
    stop: () => lanes.forEach((lane) => lane.stop()),
  };
}
