import type { SentRequest } from '../../../adapters/test/receivers/Receiver.ts';

const COLUMNS = 80;
const START = '2026-12-01T09:00:00.000Z';
const START_MS = String(Date.parse(START));

const UUID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g;
const UUID_IN_HEX = /\b[\da-f]{12}7[\da-f]{19}\b/g;
const TIME = /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
/** With what follows it in microseconds and nanoseconds. */
const MILLISECONDS = /\b1[789]\d{11}(?=(000000|000)?\b)/g;
const VERSION =
  /("name":"tactful","version":"|_version":"|"tv":"tactful-|sdk\[version\]=)[\w.-]+/g;
const DURATION = /("ms\\?":|\[ms\]=|"ms","value":\{"intValue":")\d+/g;
const CONFIG =
  /("config\\?":\\?"|\[config\]=|"tactful.config","value":\{"stringValue":")[\w-]+/g;

/**
 * Writes a request as the pages of adapters show it: the same for every visit, whatever
 * its ids, times and browser.
 */
export function writeExample(
  { method, url, headers, body }: SentRequest,
  { host }: { host: string },
): string {
  const { origin } = new URL(`http://${headers['host']}`);
  const withKey = (one: string): string => one.replace('://', '://key@');
  return [
    `${method} ${host}${url}`,
    `content-type: ${headers['content-type']}`,
    '',
    // First: how long a number is, must not change the lines.
    layOut(steady(decode(body))),
  ]
    .join('\n')
    .replaceAll(origin, host)
    .replaceAll(withKey(origin), withKey(host));
}

/** A form, to be read. */
function decode(body: string): string {
  return /^[[{]/.test(body)
    ? body
    : decodeURIComponent(body.replaceAll('+', ' ')).replaceAll('&', '\n&');
}

/** Ids in the order in which they come, one moment for all times, and one length for all lengths of time. */
function steady(text: string): string {
  const ids = new Map<string, string>();
  const nameId = (id: string): string => {
    const plain = id.replaceAll('-', '');
    const count = String(ids.size + 1).padStart(12, '0');
    const found = ids.get(plain) ?? `019a0000-0000-7000-8000-${count}`;
    ids.set(plain, found);
    return id === plain ? found.replaceAll('-', '') : found;
  };
  return text
    .replace(UUID, nameId)
    .replace(UUID_IN_HEX, nameId)
    .replace(TIME, START)
    .replace(/("timestamp":)\d+(\.\d+)?/g, `$1${Number(START_MS) / 1000}`)
    .replace(MILLISECONDS, START_MS)
    .replace(/("session_id":")\d+/, '$118350080')
    .replace(/("length":)\d+/, '$1700')
    .replace(VERSION, '$11.0.0')
    .replace(DURATION, '$11200')
    .replace(/"ttc":\{[^}]*\}/g, (ttc) => ttc.replace(/:\d+/g, ':1200'))
    .replace(CONFIG, '$1a1b2c3d4');
}

function layOut(body: string): string {
  const lines = body.split('\n').map((line) => {
    try {
      return layOutJson(JSON.parse(line), '');
    } catch {
      return line;
    }
  });
  return lines.join('\n');
}

/** On one line what fits there. */
function layOutJson(value: unknown, indent: string): string {
  if (typeof value !== 'object' || !value) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = (room: string): string[] =>
    Object.entries(value).map(
      ([key, one]) =>
        (isList ? '' : `${JSON.stringify(key)}: `) + layOutJson(one, room),
    );
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const line = open + inner(indent).join(', ') + close;
  if (line.length + indent.length < COLUMNS && !line.includes('\n')) {
    return line;
  }
  const next = `${indent}  `;
  const parts = inner(next).map((part) => `\n${next}${part}`);
  return `${open.trim()}${parts.join(',')}\n${indent}${close.trim()}`;
}
