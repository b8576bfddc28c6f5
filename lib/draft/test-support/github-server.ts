import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of GitHub as it was recorded, or a handler that is none (slow, cut off). */
export type Recorded =
  | { status?: number; headers?: Readonly<Record<string, string>>; body?: unknown }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** Answers by path and query; of several for one path, each is given once, the last again and again. */
export type Recording = Record<string, Recorded | Recorded[]>;

/** A server that answers as GitHub's REST API does. */
export interface GitHubServer {
  /** Its base address. */
  api: string;
  /** What was asked, in order: `GET /repos/…?…`. */
  asked: string[];
  /** The `authorization` of each request. */
  tokens: (string | undefined)[];
  /** Sets what it answers from now on. */
  answer: (recording: Recording) => void;
  close: () => Promise<void>;
}

/** Headers on every answer of GitHub that matter here. */
const USUAL = {
  'content-type': 'application/json; charset=utf-8',
  'x-github-media-type': 'github.v3; format=json',
  'x-ratelimit-limit': '5000',
  'x-ratelimit-remaining': '4987',
  'x-ratelimit-reset': '2000000000',
  'x-ratelimit-resource': 'core',
};

/**
 * Starts a server on 127.0.0.1. A path that was not recorded is an empty list, as of a repository in which
 * nothing happened, if anything of its repository was; else GitHub's 404.
 */
export async function startGitHub(): Promise<GitHubServer> {
  let recording: Recording = {};
  const asked: string[] = [];
  const tokens: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    asked.push(`${request.method ?? ''} ${address}`);
    tokens.push(request.headers.authorization);
    const found = next(recording, address);
    if (typeof found === 'function') {
      found(request, response);
      return;
    }
    const { status = 200, headers = {}, body } = found;
    response.writeHead(status, { ...USUAL, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ api: `http://127.0.0.1:${port}`, asked, tokens },
    answer: (given) => {
      recording = given;
      asked.length = 0;
      tokens.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const NOT_FOUND: Recorded = {
  status: 404,
  body: {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
    status: '404',
  },
};

function next(recording: Recording, address: string): Exclude<Recorded, never> {
  const url = new URL(address, 'http://github.test');
  const page = url.searchParams.get('page') ?? '1';
  const key = page === '1' ? url.pathname : `${url.pathname}?page=${page}`;
  const found = recording[key];
  if (Array.isArray(found)) return (found.length > 1 ? found.shift() : found[0]) ?? NOT_FOUND;
  if (found) return found;
  const [, repository = ''] =
    /^(\/repos\/[^/]+\/[^/]+)\/.*(?:issues|comments|commits|releases)$/.exec(url.pathname) ?? [];
  const isRecorded = Object.keys(recording).some((path) => path.startsWith(repository));
  return isRecorded && repository !== '' ? { body: [] } : NOT_FOUND;
}
