import { request } from 'node:http';

/** What came back, without being followed or mended. */
interface Raw {
  status: number;
  body: string;
  /** The header `Allow`, or ''. */
  allow: string;
}

/**
 * Asks for an address just as it is written, by any method; Playwright and `fetch` mend addresses first
 * and refuse some methods. @param form sent as a form's body.
 */
export function askRaw(url: string, method = 'GET', form = ''): Promise<Raw> {
  const [, host = '', port = '', path = '/'] = /^http:\/\/([^:/]+):(\d+)(.*)$/.exec(url) ?? [];
  const options = { host, port, method, path: path.replace(/[^\x20-\x7e]/g, encodeURIComponent) };
  const headers = form === '' ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const sent = request({ ...options, headers }, (response) => {
      const { statusCode: status = 0, headers: received } = response;
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status, body, allow: received.allow ?? '' }));
    });
    sent.on('error', reject);
    sent.end(form);
  });
}
