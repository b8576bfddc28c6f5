import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltFile, BuiltFiles } from '../built-files.ts';
import { refuse, refuseWith } from '../refuse.ts';
import type { BuildFacts } from './build-facts.ts';

/** How the search is; `why` is for people. */
export type SearchState =
  { state: 'ready' } | { state: 'starting' } | { state: 'unavailable'; why: string };

/** What health is told by. */
export interface HealthSources {
  built: BuiltFiles;
  facts: BuildFacts;
  search: () => SearchState;
  /** When this server started. */
  since: Date;
  /** How the publishing of the next build stands, where this server builds. */
  publishing?: (() => unknown) | undefined;
  /** Reads a steady clock, in milliseconds. */
  now?: () => number;
}

/** `/healthz` and `/readyz`. */
export interface Health {
  /** Answers an address of health. @returns false for any other. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean;
  /** From now on the server is not ready: it stops. */
  stop(): void;
}

/** What `/readyz` says. */
interface Readiness {
  status: 'ready' | 'not-ready' | 'stopping';
  /** What is missing, a line each for people; empty where it is ready. */
  missing: string[];
  build: BuildFacts;
  /** When this server started, as ISO time. */
  since: string;
  search: { ready: boolean; why: string | null };
  /** Where this server builds. One that failed changes no status: the build before it is whole. */
  publishing?: unknown;
}

/** So long one look at the build holds, in milliseconds: who asks often must not keep the disk busy. */
const LOOKED = 5000;
const STARTING = '正在准备（starting）';
/** Files looked at side by side. */
const AT_ONCE = 64;

/**
 * Makes what answers for the server's health. `/healthz`: the process lives and answers. `/readyz`: 200 where
 * readers may be sent here, 503 with what is missing where not. A search that was ready once and fails later
 * is said and changes no status: pages are read all the same, browsers answer from what they hold, and taking every
 * server out of service would make one fault all of them.
 */
export function createHealth(sources: HealthSources): Health {
  const { built, facts, since, now = () => performance.now() } = sources;
  const lookAtBuild = wholeness(built, now);
  let isStopping = false;
  let wasSearched = false;

  const readiness = async (): Promise<Readiness> => {
    const away = await lookAtBuild();
    const search = sources.search();
    const isSearched = search.state === 'ready';
    wasSearched ||= isSearched;
    const why = isSearched ? null : search.state === 'starting' ? STARTING : search.why;
    const missing = [
      ...away.map((line) => `构建不完整：${line}。改法：换上完整的构建，再启动`),
      ...(wasSearched ? [] : [`搜索还没有准备好：${why}`]),
    ];
    return {
      status: isStopping ? 'stopping' : missing.length > 0 ? 'not-ready' : 'ready',
      missing,
      build: facts,
      since: since.toISOString(),
      search: { ready: isSearched, why },
      ...(sources.publishing && { publishing: sources.publishing() }),
    };
  };

  const say = (request: IncomingMessage, response: ServerResponse, ok: boolean, body: object) =>
    refuseWith(request, response, {
      status: ok ? 200 : 503,
      text: `${JSON.stringify(body)}\n`,
      type: 'application/json; charset=utf-8',
    });

  return {
    answer: (path, request, response) => {
      const name = /^\/(healthz|readyz)\/?$/.exec(path)?.[1];
      if (name === undefined) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD');
        refuse(request, response, 405, '这里只能读（method not allowed: GET and HEAD only）');
      } else if (name === 'healthz') {
        say(request, response, true, { status: 'alive', since: since.toISOString() });
      } else {
        readiness().then(
          (found) => say(request, response, found.status === 'ready', found),
          (cause: unknown) => {
            console.error(cause);
            refuse(request, response, 500, '出错了（internal error）');
          },
        );
      }
      return true;
    },
    stop: () => {
      isStopping = true;
    },
  };
}

/** Looks whether every file of the build is there and as long as when it was first seen. */
function wholeness({ files, missing }: BuiltFiles, now: () => number): () => Promise<string[]> {
  const all: [string, BuiltFile][] = [...files, ['404', missing]];
  const sizes = new Map<string, number>();
  let looked: { at: number; found: Promise<string[]> } | undefined;

  const look = async (): Promise<string[]> => {
    const away: string[] = [];
    const one = async ([address, { path }]: [string, BuiltFile]): Promise<void> => {
      const found = await stat(/* turbopackIgnore: true */ path).catch(() => null);
      const size = found?.isFile() ? found.size : 0;
      if (size === 0 || size !== (sizes.get(path) ?? size)) away.push(address);
      else sizes.set(path, size);
    };
    for (let at = 0; at < all.length; at += AT_ONCE) {
      await Promise.all(all.slice(at, at + AT_ONCE).map(one));
    }
    if (away.length === 0) return [];
    return [`${away.length} 个文件不在或被改过，如 ${away.slice(0, 3).join('、')}`];
  };

  return () => {
    if (!looked || now() - looked.at > LOOKED) looked = { at: now(), found: look() };
    return looked.found;
  };
}
