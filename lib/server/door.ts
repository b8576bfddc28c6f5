import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Moved, movedTo } from '#lib/moved/moved.ts';
import { wantsMarkdown } from './accept.ts';
import type { BuiltFile } from './built-files.ts';
import { unkept } from './headers.ts';
import { type Interfaces, answerApi } from './interfaces.ts';
import type { McpEndpoint } from './mcp/endpoint.ts';
import type { Health } from './operate/health.ts';
import { refuse } from './refuse.ts';
import type { Chosen } from './send.ts';
import { type Twin, twinOf } from './twins.ts';

/** What stands behind the door. */
export interface House extends Interfaces {
  mcp: McpEndpoint;
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>;
  /** Prefix of the site, or ''. */
  basePath: string;
  /** Old addresses of weeklies. */
  moved: Moved;
  /** What answers for health, at the root and below the base path. */
  health?: Pick<Health, 'answer'>;
}

/** Answers a request, or hands it on to the framework: then it returns false. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * What answers before the framework does. Pages are documents that the build has written: they are
 * sent as they are, to GET and HEAD only, whatever headers a request has; who likes Markdown better than HTML
 * (`Accept`) gets the page's twin. Programs are answered below `/api/` and at `/mcp`; only what is not known
 * there reaches the framework.
 */
export function createDoor(house: House): Door {
  return (request, response) => {
    for (const [name, value] of Object.entries(house.headers)) response.setHeader(name, value);
    const asked = readTarget(request.url ?? '', house.basePath);
    if (asked === null) {
      refuse(request, response, 400, '地址有误（bad request target）');
      return true;
    }
    if (house.health?.answer(asked.path, request, response)) return true;
    const isApi = asked.isOurs && /^\/api(?:\/|$)/.test(asked.path);
    if (isApi && request.method !== 'TRACE') return answerApi(asked, house, request, response);
    if (asked.isOurs && /^\/mcp\/?$/.test(asked.path)) {
      house.mcp(request, response);
      return true;
    }
    if (isOnlyRead(request, response)) document(asked, house, request, response);
    return true;
  };
}

/** Answers what a door has handed on where no framework stands behind it: nothing is there, for any method. */
export function createNowhere({ built, send }: House) {
  return (request: IncomingMessage, response: ServerResponse): void =>
    give(send(built.missing, request, response), request, response);
}

/** Refuses every method but GET and HEAD. */
function isOnlyRead(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  response.setHeader('Allow', 'GET, HEAD');
  refuse(request, response, 405, '这里只能读（method not allowed: GET and HEAD only）');
  return false;
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
  { built, send, basePath, moved }: House,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const address = isOurs ? decoded : null;
  const file = address === null ? undefined : built.files.get(address.replace(/(.)\/$/, '$1'));
  if (address !== null) {
    const now = file ? null : movedTo(moved, address);
    if (now !== null) return redirect(response, basePath + now + search);
    const proper = properPath(path, file);
    if (proper !== path) return redirect(response, basePath + proper + search);
  }
  const found = file?.isPage === path.endsWith('/') ? file : built.missing;
  const twin = found.isPage && found !== built.missing ? twinOf(built, address ?? '') : null;
  const { sent, chosen } = twin ? inForm(found, twin, basePath, request) : { sent: found };
  give(send(sent, request, response, chosen), request, response);
}

/** Says what went wrong with an answer, to whoever asked and in the log. */
function give(sending: Promise<void>, request: IncomingMessage, response: ServerResponse): void {
  sending.catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    console.error(`构建不完整，这一页读不了：${why}\n    改法：停下服务器，重新 npm start`);
    refuse(request, response, 500, '这一页读不出来，请稍后再试（internal error）');
  });
}

/** A page that has a twin, in the form that is liked better. */
function inForm(
  page: BuiltFile,
  twin: Twin,
  basePath: string,
  { headers: { accept } }: IncomingMessage,
): { sent: BuiltFile; chosen: Chosen } {
  return wantsMarkdown(accept)
    ? { sent: twin.file, chosen: { by: 'Accept', location: encodeURI(basePath + twin.address) } }
    : { sent: page, chosen: { by: 'Accept', location: null } };
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
