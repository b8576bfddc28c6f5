import type { IncomingMessage, ServerResponse } from 'node:http';
import { collections, openApiPath } from '#lib/api/paths.ts';
import type { SearchApi } from '#lib/search/api/api.ts';
import { forAll, preflight } from '#lib/search/api/responses.ts';
import type { BuiltFiles } from './built-files.ts';
import { refuse, refuseWith } from './refuse.ts';
import type { Send } from './send.ts';

/** What answers below `/api/`. */
export interface Interfaces {
  built: BuiltFiles;
  send: Send;
  searchApi: SearchApi;
}

/** An address below `/api/`. */
export interface ApiAddress {
  /** As sent, without the base path. */
  path: string;
  /** Decoded; null where it cannot be. */
  decoded: string | null;
  /** Empty, or begins with `?`. */
  search: string;
}

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Answers what is asked below `/api/`: the search, and the built JSON of the site's things, whose addresses
 * work with and without `.json` and a slash. @returns false for what is the framework's.
 */
export function answerApi(
  asked: ApiAddress,
  { built, send, searchApi }: Interfaces,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { path, decoded } = asked;
  const isSearch = path === '/api/search' || path === '/api/search/';
  const name = (decoded ?? path).replace(/(.)\/$/, '$1').replace(/\.json$/, '');
  const file = built.files.get(`${name}.json`);
  if (!isSearch && !file && !isThing(name)) return false;
  const method = request.method ?? 'GET';
  if (!METHODS.includes(method)) {
    response.setHeader('Allow', METHODS.join(', '));
    refuse(request, response, 405, '这里只能读（method not allowed）');
    return true;
  }
  const answered = isSearch
    ? searched(asked, searchApi, request).then((answer) => sendAnswer(answer, request, response))
    : method === 'OPTIONS'
      ? sendAnswer(preflight(), request, response)
      : sendThing(file && (() => send(file, request, response)), request, response);
  answered.catch((cause: unknown) => {
    console.error(cause);
    refuse(request, response, 500, '出错了，请稍后再试（internal error）');
  });
  return true;
}

/** Whether an address is one of ours, there or not. */
function isThing(name: string): boolean {
  const [, api, collection = ''] = name.split('/');
  const isCollection = (collections as readonly string[]).includes(collection);
  return api === 'api' && (isCollection || `${name}.json` === openApiPath);
}

async function sendThing(
  found: (() => Promise<void>) | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [header, value] of Object.entries(forAll)) response.setHeader(header, value);
  if (found) return found();
  const missing = { error: 'not_found', message: '没有这一条（no such entry）' };
  refuseWith(request, response, {
    ...{ status: 404, text: JSON.stringify(missing) },
    type: 'application/json; charset=utf-8',
  });
}

function searched(
  { path, search }: ApiAddress,
  searchApi: SearchApi,
  request: IncomingMessage,
): Promise<Response> {
  const method = request.method ?? 'GET';
  const headers = { 'if-none-match': request.headers['if-none-match'] ?? '' };
  return searchApi(new Request(`http://localhost${path}${search}`, { method, headers }));
}

/** Sends an answer of the web's own form. */
export async function sendAnswer(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  const hasBody = ![204, 304].includes(answer.status) && request.method !== 'HEAD';
  if (hasBody) response.setHeader('Content-Length', body.length);
  response.writeHead(answer.status).end(hasBody ? body : undefined);
}
