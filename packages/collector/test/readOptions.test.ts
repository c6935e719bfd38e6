import { expect, test } from 'vitest';
import { readOptions } from '../src/cli/readOptions.ts';

test('listens on loopback by default', () => {
  expect(readOptions([], {})).toEqual({
    port: 8787,
    host: '127.0.0.1',
    database: 'tactful.db',
    token: undefined,
    allowOrigins: [],
    config: undefined,
  });
});

test('reads flags', () => {
  const args = [
    '--port',
    '0',
    '--host=::',
    '--database',
    'a.db',
    '--token',
    't',
    '--config',
    'c.json',
  ];
  const origins = [
    '--allow-origin',
    'https://a.example',
    '--allow-origin',
    '*',
  ];
  expect(readOptions([...args, ...origins], {})).toEqual({
    port: 0,
    host: '::',
    database: 'a.db',
    token: 't',
    allowOrigins: ['https://a.example', '*'],
    config: 'c.json',
  });
});

test('reads the environment, and flags before it', () => {
  const environment = {
    TACTFUL_PORT: '1',
    TACTFUL_HOST: '0.0.0.0',
    TACTFUL_DATABASE: 'e.db',
    TACTFUL_TOKEN: 'e',
    TACTFUL_ALLOW_ORIGIN: 'https://a.example, https://b.example',
    TACTFUL_CONFIG: '',
  };
  expect(readOptions(['--port', '2', '--token', 't'], environment)).toEqual({
    port: 2,
    host: '0.0.0.0',
    database: 'e.db',
    token: 't',
    allowOrigins: ['https://a.example', 'https://b.example'],
    config: undefined,
  });
});

test.each([
  '0.0.0.0',
  '::',
  '192.168.1.5',
  'collector.example',
  '127.0.0.1.example',
])('refuses to listen on %s without a token', (host) => {
  expect(() => readOptions(['--host', host], { TACTFUL_TOKEN: '' })).toThrow(
    'Without a token',
  );
  expect(readOptions(['--host', host, '--token', 't'], {})).toMatchObject({
    host,
  });
});

test.each(['localhost', '127.0.0.2', '::1'])('needs no token on %s', (host) => {
  expect(readOptions(['--host', host], {})).toMatchObject({
    host,
    token: undefined,
  });
});

test.each([
  [['--port', 'x'], '--port "x"'],
  [['--port', '65536'], '--port "65536"'],
  [['--port', ''], '--port is empty'],
  [['--token', ''], '--token is empty'],
  [['--tokn', 'x'], "Unknown option '--tokn'"],
  [['--port'], '--port'],
  [['serve'], "'serve'"],
])('refuses %j in one line', (args, message) => {
  expect(() => readOptions(args, {})).toThrow(message);
  expect(() => readOptions(args, {})).toThrow(/^\[tactful:collector\] [^\n]+$/);
});

test.each(['--help', '-h'])('says when %s is asked for', (flag) => {
  expect(readOptions([flag], {})).toBe('help');
});
