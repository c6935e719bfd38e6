import { request, type Agent } from 'node:http';

/** Posts a batch as pages do. Resolves with status and body: `200 {"rejected":[]}`. */
export function post(
  url: string,
  { agent, body }: { agent: Agent; body: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'text/plain;charset=UTF-8',
      'Content-Length': Buffer.byteLength(body),
    };
    const sending = request(
      url,
      { method: 'POST', agent, headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(`${response.statusCode} ${text}`));
        response.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
