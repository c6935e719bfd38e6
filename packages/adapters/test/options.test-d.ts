import type { TactfulRecord } from '@tactful/core';
import { filter } from '../src/filter.ts';
import { ga4Adapter } from '../src/ga4.ts';
import { httpAdapter } from '../src/http.ts';
import { map } from '../src/map.ts';
import { type MemoryAdapter, memoryAdapter } from '../src/memory.ts';
import { slackAdapter } from '../src/slack.ts';

slackAdapter({ url: 'https://hooks.test/x', relay: true });
// @ts-expect-error A secret wants to know that it is on a server.
slackAdapter({ url: 'https://hooks.test/x' });
// @ts-expect-error The same.
ga4Adapter({ measurementId: 'G-1', apiSecret: 'x', relay: false });
// @ts-expect-error Nowhere to send to.
httpAdapter({ headers: {} });
// @ts-expect-error Whose server it is, is one of two.
httpAdapter({ endpoint: '/in', party: 'second' });

// What goes in comes out.
filter(memoryAdapter(), () => true) satisfies MemoryAdapter;
map(
  httpAdapter({ endpoint: ({ type }) => `/${type}` }),
  (record: TactfulRecord) => record,
).encode satisfies object;
