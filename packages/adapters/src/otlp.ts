import type { RequestAdapter, TactfulRecord, Verdict } from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { eventName } from './lib/eventName.ts';
import { idsOf } from './lib/idsOf.ts';
import { need } from './lib/need.ts';
import { readJson } from './lib/readJson.ts';
import { toAnyValue, toKeyValues } from './lib/toAnyValue.ts';
import { trimSlash } from './lib/trimSlash.ts';

export interface OtlpAdapterOptions extends DestinationOptions {
  /** Of the telemetry collector, without `/v1/logs`: `https://otel.example.com`. */
  endpoint: string;
  /** `service.name`. */
  service: string;
  headers?: Record<string, string> | undefined;
}

/** INFO and WARN (OpenTelemetry, logs data model). */
const INFO = 9;
const WARN = 13;

/**
 * Sends each record as a log record, with an event name, by OTLP over HTTP in JSON. The
 * content type costs cross-origin callers a preflight.
 *
 * De-duplicates: no; the record's id is in the attribute `log.record.uid`.
 *
 * @throws {SetupError} If `endpoint` or `service` is empty.
 */
export function otlpAdapter(options: OtlpAdapterOptions): RequestAdapter {
  const { endpoint, service, headers, name = 'otlp', party } = options;
  need(endpoint, { name, option: 'endpoint', remedy: 'Pass a URL.' });
  need(service, { name, option: 'service', remedy: 'Pass its name.' });

  return {
    name,
    party,
    encode: (records, { sentAt, sdk }) => [
      {
        url: `${trimSlash(endpoint)}/v1/logs`,
        headers: { 'Content-Type': 'application/json', ...headers },
        ids: idsOf(records),
        body: JSON.stringify({
          resourceLogs: [
            {
              resource: {
                attributes: toKeyValues({ 'service.name': service }),
              },
              scopeLogs: [
                {
                  scope: sdk,
                  logRecords: records.map((record) =>
                    toLogRecord(record, sentAt),
                  ),
                },
              ],
            },
          ],
        }),
      },
    ],
    acknowledge: ({ body }): Verdict => {
      const { rejectedLogRecords } = Object(readJson(body)['partialSuccess']);
      return { rejected: Number(rejectedLogRecords) || 0 };
    },
  };
}

function toLogRecord(record: TactfulRecord, sentAt: string): object {
  const { id, type, at, session, user, page, data, ...rest } = record;
  const isBad = type === 'complaint' || type === 'loss';
  return {
    timeUnixNano: toNano(at),
    observedTimeUnixNano: toNano(sentAt),
    severityNumber: isBad ? WARN : INFO,
    severityText: isBad ? 'WARN' : 'INFO',
    eventName: `tactful.${eventName(record)}`,
    attributes: toKeyValues({
      'log.record.uid': id,
      'session.id': session,
      'user.id': user,
      'url.path': page.path,
      'tactful.type': type,
      'tactful.page': page.id,
      ...Object.fromEntries(
        Object.entries(rest).map(([key, value]) => [`tactful.${key}`, value]),
      ),
    }),
    body: toAnyValue(data),
  };
}

/** Nanoseconds as a text: they are more than a number holds. */
function toNano(at: string): string {
  return `${Date.parse(at)}000000`;
}
