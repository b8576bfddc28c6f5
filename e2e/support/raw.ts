import { get } from 'node:http';

/** Asks for an address just as it is written; Playwright and `fetch` mend it first. */
export function getRaw(url: string): Promise<{ status: number; body: string }> {
  const [, host = '', port = '', path = '/'] = /^http:\/\/([^:/]+):(\d+)(.*)$/.exec(url) ?? [];
  return new Promise((resolve, reject) => {
    get({ host, port, path: path.replace(/[^\x20-\x7e]/g, encodeURIComponent) }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).on('error', reject);
  });
}
