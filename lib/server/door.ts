import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SearchApi } from '#lib/search/api/api.ts';
import type { BuiltFile, BuiltFiles } from './built-files.ts';
import { unkept } from './headers.ts';
import { type Send } from './send.ts';

/** What stands behind the door. */
export interface House {
  built: BuiltFiles;
  send: Send;
  searchApi: SearchApi;
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>;
  /** Prefix of the site, or ''. */
  basePath: string;
}

/** Answers a request, or hands it on to the framework: then it returns false. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * What answers before the framework does. Pages are documents that the build has written: they are
 * sent as they are, to GET and HEAD only, whatever headers a request has. Only what was not built (other
 * programs' interfaces below `/api/`) reaches the framework.
 */
export function createDoor(house: House): Door {
  return (request, response) => {
    for (const [name, value] of Object.entries(house.headers)) response.setHeader(name, value);
    const asked = readTarget(request.url ?? '', house.basePath);
    if (asked === null) {
      refuse(request, response, 400, '地址有误（bad request target）');
      return true;
    }
    const isApi = asked.isOurs && /^\/api(?:\/|$)/.test(asked.path);
    if (isApi && request.method !== 'TRACE') return api(asked, house, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(request, response, 405, '这里只能读（method not allowed: GET and HEAD only）');
      return true;
    }
    document(asked, house, request, response);
    return true;
  };
}

/** An address as it was asked for. */
interface Asked {
  /** Whether it is one of this site: below the base path. */
  isOurs: boolean;
  /** As sent, below the base path; empty for the base path itself, else it begins with `/`. */
  path: string;
  /** Decoded; null where it cannot be. */
  decoded: string | null;
  /** Empty, or begins with `?`. */
  search: string;
}

/** @returns null for what is no address of this site's form. */
function readTarget(target: string, basePath: string): Asked | null {
  // Proxies may send the whole address (RFC 9112, 3.2.2); whose it says it is does not matter here.
  const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0] ?? '';
  const local = target.slice(origin.length);
  if (!local.startsWith('/')) return local === '' && origin ? readTarget('/', basePath) : null;
  const [whole = ''] = local.split(/[?#]/, 1);
  const [search = ''] = local.slice(whole.length).split('#', 1);
  const isOurs = whole === basePath || whole.startsWith(`${basePath}/`);
  const path = isOurs ? whole.slice(basePath.length) : whole;
  return { isOurs, path, decoded: decode(path), search };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function document(
  { isOurs, path, decoded, search }: Asked,
  { built, send, basePath }: House,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const address = isOurs ? decoded : null;
  const file = address === null ? undefined : built.files.get(address.replace(/(.)\/$/, '$1'));
  if (address !== null) {
    const proper = properPath(path, file);
    if (proper !== path) return redirect(response, basePath + proper + search);
  }
  const found = file?.isPage === path.endsWith('/') ? file : built.missing;
  send(found, request, response).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    console.error(`构建不完整，这一页读不了：${why}\n    改法：停下服务器，重新 npm start`);
    refuse(request, response, 500, '这一页读不出来，请稍后再试（internal error）');
  });
}

/** The one address of what is asked for; pages end with a slash, also those that do not exist. */
function properPath(path: string, file: BuiltFile | undefined): string {
  // More than one slash would be another host's address behind a redirect.
  const simple = path.replace(/[/\\]{2,}/g, '/');
  if (simple !== path) return simple;
  // A name with a dot is a file's.
  const isPage = file?.isPage ?? !path.slice(path.lastIndexOf('/') + 1).includes('.');
  return isPage && !path.endsWith('/') ? `${path}/` : path;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location, 'Cache-Control': unkept, 'Content-Length': 0 });
  response.end();
}

/** The search answers here; other interfaces are the framework's. */
function api(
  { path, search }: Asked,
  { searchApi }: House,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (path !== '/api/search' && path !== '/api/search/') return false;
  const method = request.method ?? 'GET';
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) {
    response.setHeader('Allow', 'GET, HEAD, OPTIONS');
    refuse(request, response, 405, '搜索只能读（method not allowed）');
    return true;
  }
  const headers = { 'if-none-match': request.headers['if-none-match'] ?? '' };
  const asked = new Request(`http://localhost${path}${search}`, { method, headers });
  searchApi(asked)
    .then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      answer.headers.forEach((value, name) => response.setHeader(name, value));
      if (answer.status !== 204 && answer.status !== 304 && method !== 'HEAD') {
        response.setHeader('Content-Length', body.length);
      }
      response.writeHead(answer.status).end(body);
    })
    .catch((cause: unknown) => {
      console.error(cause);
      refuse(request, response, 500, '搜索出错了（internal error）');
    });
  return true;
}

/** Ends a request without looking at what it brings. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  message: string,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const hasBody =
    'transfer-encoding' in request.headers || request.headers['content-length'] !== '0';
  const body = Buffer.from(`${message}\n`);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': unkept,
    // What was sent along is not read to its end.
    ...(hasBody &&
      request.method !== 'GET' &&
      request.method !== 'HEAD' && { Connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
