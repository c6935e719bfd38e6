import { marked, type RedactCase } from './marked.ts';

const JWT =
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJlLWV4YW1wbGU';

/** What opens a door: secrets in addresses, and JWTs. */
export const tokens: readonly RedactCase[] = [
  'https://example.com/reset?token=‹token|abc123› fails',
  'https://example.com/cb?state=1&code=‹token|4/0AbCdEf›&scope=mail',
  'https://example.com/#access_token=‹token|xyz-987›&type=bearer',
  'https://example.com/login?user=7&password=‹token|hunter2›.',
  'https://example.com/?пароль=1&pwd=‹token|секрет›',
  'https://example.com/a?api_key=‹token|k-1›&b=2',
  'https://example.com/a?apiKey=‹token|k-1›&b=2',
  'https://example.com/f?X-Amz-Signature=‹token|deadbeef›',
  'https://example.com/f?client_secret=‹token|s3cr3t›#top',
  'https://example.com/s;jsessionid=‹token|1A2B3C›',
  'https://example.com/?a=1&amp;sig=‹token|q%2Bw%3D›',
  'Siehe https://example.de/konto?session=‹token|77›, dort hängt es',
  'Voir (https://example.fr/?auth=‹token|abc›) merci',
  'https://‹token|jane:hunter2›@example.com/inbox',
  'ftp://‹token|jane›@example.com/file.txt',
  `Authorization: Bearer ‹token|${JWT}›`,
  `{"jwt":"‹token|${JWT}›"}`,
  `ログイン‹token|${JWT}›できない`,
  'https://example.com/invite/‹token|9f86d081884c7d659a2feaa0c55ad015›',
  'https://example.com/s/‹token|dQw4w9WgXcQ-r7Zk2LmN8pQ1›/view',
  'https://example.com/share?id=‹token|1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms›',
  'Link: example.com/m/‹token|Zx81kQp0Lr55tYw2Bn47Vc93›?lang=de',
  'https://example.com/?token=‹token|a@example.com›&to=‹email|b%40example.com›',
].map(marked);
