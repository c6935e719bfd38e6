import { SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { snowplowAdapter } from '../src/snowplow.ts';
import { batch, visit } from './fixtures.ts';

const options = { endpoint: 'https://sp.test/', appId: 'shop' };

test('sends each record whole, in an event that describes itself', () => {
  const schema = 'iglu:com.acme/record/jsonschema/1-0-0';
  const adapter = snowplowAdapter({
    ...options,
    schema,
    credentials: 'include',
  });
  const [request] = adapter.encode(visit(), batch());
  expect(request).toMatchObject({
    url: 'https://sp.test/com.snowplowanalytics.snowplow/tp2',
    credentials: 'include',
  });
  const { data } = JSON.parse(request!.body);
  const events = data.map(
    (one: { ue_pr: string }) => JSON.parse(one.ue_pr).data,
  );
  expect(events).toEqual(visit().map((record) => ({ schema, data: record })));
  expect(data[0]).toMatchObject({
    eid: visit()[0]!.id,
    aid: 'shop',
    uid: 'user-17',
    dtm: String(Date.parse(visit()[0]!.at)),
    stm: String(Date.parse(batch().sentAt)),
  });
});

test.each([{ endpoint: '' }, { appId: '' }])('throws for %o', (wrong) => {
  expect(() => snowplowAdapter({ ...options, ...wrong })).toThrow(SetupError);
});
