import { Octokit } from 'octokit';
import type * as z from 'zod';
import { Trouble, momentWords, troubleOf } from './trouble.ts';
import { limitedFetch } from './limited-fetch.ts';

/** How GitHub is asked. */
export interface GitHubOptions {
  /** Base address of its API, without a slash at the end. */
  api?: string | undefined;
  /** Without one GitHub answers sixty times an hour. It is never printed. */
  token?: string | undefined;
  fetch?: typeof fetch;
  /** Milliseconds for one answer, its body included. */
  timeout?: number;
  /** Milliseconds that a second of waiting takes: less in tests. */
  second?: number;
}

/** One question to GitHub: the rest of its address, with the parameters of query and path. */
export interface Ask {
  /** `GET /repos/{owner}/{repo}/releases` */
  route: `GET /${string}`;
  parameters: Readonly<Record<string, string | number>>;
}

/** GitHub as it is asked here; whatever it answers has been looked at. */
export interface GitHub {
  /** @throws Trouble in one Chinese line. */
  one<T>(ask: Ask, shape: z.ZodType<T>): Promise<Answer<T>>;
  /**
   * Everything in a list, page by page.
   * @param goesOn whether the next page is wanted, by the one before.
   * @throws Trouble in one Chinese line.
   */
  list<T>(
    ask: Ask,
    shape: z.ZodType<T[]>,
    goesOn?: (page: readonly T[]) => boolean,
  ): Promise<Answer<T[]>>;
}

/** What GitHub has answered. */
export interface Answer<T> {
  data: T;
  /** True where the repository has another address by now. */
  hasMoved: boolean;
}

const API = 'https://api.github.com';
const PER_PAGE = 100;
/** No week of a repository has more: something is wrong then. */
const MOST_PAGES = 20;
/** Seconds that are worth waiting for. */
const PATIENCE = 60;

/**
 * Options from the environment: `GITHUB_TOKEN` or `GH_TOKEN`, `GITHUB_API_URL` as on GitHub Actions.
 * @throws Error in one line where the token can be none.
 */
export function gitHubOptions(
  env: Readonly<Record<string, string | undefined>>,
  api?: string,
): GitHubOptions {
  // One that is set and blank counts as not set, as on Actions for a secret that is not there.
  const first = (...names: string[]): string | undefined =>
    names.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== '');
  const token = first('GITHUB_TOKEN', 'GH_TOKEN');
  // Refused as a header, it would stand in the message.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw new Error('GITHUB_TOKEN 里有空格或别的不该有的字符：重新复制一次');
  }
  return { api: api ?? first('GITHUB_API_URL'), token };
}

/**
 * Opens GitHub's REST API. It waits where it is asked to wait for a minute at most, and tries again after
 * faults of GitHub's own; after a limit that is reached for longer, nothing is asked until it is over.
 */
export function openGitHub(options: GitHubOptions = {}): GitHub {
  const { token, second = 1000, timeout = 30_000 } = options;
  const baseUrl = (options.api ?? API).replace(/\/$/, '');
  let restsUntil = 0;
  /** Whether to ask again. @param wait in seconds. */
  const patience = (wait: number, _: unknown, __: unknown, tries: number): boolean => {
    if (wait <= PATIENCE && tries < 2) return true;
    restsUntil = Date.now() + wait * second;
    return false;
  };
  const octokit = new Octokit({
    baseUrl,
    ...(token && { auth: token }),
    userAgent: 'sofa-weekly',
    request: {
      fetch: limitedFetch(options.fetch ?? fetch, timeout, () => {
        if (Date.now() < restsUntil) throw new Trouble(limitWords(restsUntil, token), 'limit');
      }),
    },
    log: SILENT,
    // 429 is a limit, for which the other one waits.
    retry: {
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
      retries: 2,
      retryAfterBaseValue: second,
    },
    throttle: {
      onRateLimit: patience,
      onSecondaryRateLimit: patience,
      retryAfterBaseValue: second,
    },
  });

  const ask = async ({ route, parameters }: Ask): Promise<Page> => {
    try {
      const { data, url, headers } = (await octokit.request(route, { ...parameters })) as Raw;
      return { data, hasMoved: hasMoved(url, baseUrl, parameters), hasNext: hasNext(headers.link) };
    } catch (cause) {
      if (Date.now() < restsUntil) throw new Trouble(limitWords(restsUntil, token), 'limit');
      throw troubleOf(cause, new URL(baseUrl).host);
    }
  };
  return {
    one: async (asked, shape) => {
      const { data, hasMoved } = await ask(asked);
      return { data: checked(data, shape, asked), hasMoved };
    },
    list: async (asked, shape, goesOn = () => true) => {
      const all: z.output<typeof shape> = [];
      let moved = false;
      // By number, not by the address that the answer gives: the token goes nowhere else.
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const parameters = { ...asked.parameters, per_page: PER_PAGE, page };
        const { data, hasMoved, hasNext } = await ask({ ...asked, parameters });
        const items = checked(data, shape, asked);
        all.push(...items);
        moved ||= hasMoved;
        if (!hasNext || !goesOn(items)) return { data: all, hasMoved: moved };
      }
      throw new Trouble(
        `超过 ${MOST_PAGES * PER_PAGE} 条（${lastPart(asked)}）：把 --since 写近一些`,
      );
    },
  };
}

interface Raw {
  data: unknown;
  url: string;
  headers: { link?: string | undefined };
}

interface Page {
  data: unknown;
  hasMoved: boolean;
  hasNext: boolean;
}

const SILENT = {
  debug: (): void => undefined,
  info: (): void => undefined,
  warn: (): void => undefined,
  error: (): void => undefined,
};

function limitWords(until: number, token: string | undefined): string {
  const hint = token ? '' : '；设 GITHUB_TOKEN 后每小时能问 5000 次';
  return `GitHub 的次数用完了，${momentWords(until)}以后再运行${hint}`;
}

const hasNext = (link: string | undefined): boolean => /<[^<>]*>;\s*rel="next"/.test(link ?? '');

/** A repository that has moved answers from another address. */
function hasMoved(url: string, baseUrl: string, { owner, repo }: Ask['parameters']): boolean {
  const asked = `${baseUrl}/repos/${owner}/${repo}`.toLowerCase();
  const answered = url.toLowerCase().split('?')[0] ?? '';
  return owner !== undefined && answered !== asked && !answered.startsWith(`${asked}/`);
}

/** What is asked for: `issues`, `comments`. */
function lastPart({ route }: Ask): string {
  const named = route.split('/').filter((part) => !part.startsWith('{'));
  return named.at(-1) ?? route;
}

function checked<T>(data: unknown, shape: z.ZodType<T>, asked: Ask): T {
  const parsed = shape.safeParse(data);
  if (parsed.success) return parsed.data;
  const place = [lastPart(asked), ...(parsed.error.issues[0]?.path ?? [])].join('.');
  throw new Trouble(`GitHub 的回答看不懂（${place}）：稍后再运行；总是这样请报告`);
}
