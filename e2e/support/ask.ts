import { type Agent, request as send } from 'node:http';

/** One request over an agent. Rejects when it is broken off. */
export function ask(url: string, agent: Agent): Promise<{ status: number; body: string }> {
  return new Promise((done, reject) => {
    const sent = send(url, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        response.complete
          ? done({ status: response.statusCode ?? 0, body })
          : reject(new Error('incomplete')),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}
