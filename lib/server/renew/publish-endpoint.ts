import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse, refuseWith } from '../refuse.ts';
import type { Outcome, Publisher } from './publisher.ts';

/** Shorter tokens can be guessed. */
const SHORTEST = 16;
/** What came of publishing, as a status. */
const STATUSES: Readonly<Record<Outcome['result'], number>> = {
  published: 200,
  unchanged: 200,
  refused: 422,
  failed: 500,
};

/**
 * Answers `/-/publish`: POST publishes what is there now and says what came of it (`?wait=0`: 202 at once), GET says how
 * it stands. @returns false for any other address.
 */
export type PublishEndpoint = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Makes the endpoint.
 * @param token that askers bring along (`Authorization: Bearer …`); '' for nobody: then there is no such address.
 * @param basePath prefix of the site, or ''; the address is there at the root and below it.
 * @throws Error for people where the token is too short.
 */
export function createPublishEndpoint(
  publisher: Pick<Publisher, 'publish' | 'publishing'>,
  token: string,
  basePath: string,
): PublishEndpoint {
  if (token !== '' && token.length < SHORTEST) {
    throw new Error(`PUBLISH_TOKEN 太短：至少 ${SHORTEST} 个字符，如 openssl rand -hex 32 给出的`);
  }
  const wanted = digest(`Bearer ${token}`);
  const isOurs = (path: string): boolean =>
    [path, path.startsWith(basePath) ? path.slice(basePath.length) : path].some((one) =>
      /^\/-\/publish\/?$/.test(one),
    );
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (token === '' || !isOurs(path)) return false;
    const method = request.method ?? '';
    if (!['GET', 'HEAD', 'POST'].includes(method)) {
      response.setHeader('Allow', 'GET, HEAD, POST');
      refuse(request, response, 405, 'POST 发布，GET 看进展（method not allowed）');
    } else if (!timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      refuse(
        request,
        response,
        401,
        '口令不对：Authorization: Bearer <PUBLISH_TOKEN>（unauthorized）',
      );
    } else if (method !== 'POST') {
      say(request, response, 200, publisher.publishing);
    } else {
      const outcome = publisher.publish(true);
      if (new URLSearchParams(query).get('wait') === '0') {
        say(request, response, 202, publisher.publishing);
      } else {
        void outcome.then((found) => say(request, response, STATUSES[found.result], found));
      }
    }
    return true;
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function say(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
): void {
  refuseWith(request, response, {
    ...{ status, text: `${JSON.stringify(body)}\n` },
    type: 'application/json; charset=utf-8',
  });
}
