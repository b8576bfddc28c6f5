import type { CachedAnswer } from './cache.ts';
import { limits } from './limits.ts';
import type { Problem } from './request.ts';
import { namesTag } from './tag.ts';

/** Anyone may read: answers hold nothing that the pages do not show, and no credentials are used. */
export const forAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};
const json = { ...forAll, 'content-type': 'application/json; charset=utf-8' };
// Content changes with a deployment only; five minutes late is soon enough for a weekly.
const fresh = 'public, max-age=300, stale-while-revalidate=86400';

/** 200 with the answer, or 304 where the asker has it already. A HEAD request gets no body. */
export function answered(request: Request, { body, tag }: CachedAnswer): Response {
  const headers = { ...json, 'cache-control': fresh, etag: tag };
  if (namesTag(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** 400: says of every wrong parameter what is wrong with it. */
export function refused(problems: readonly Problem[]): Response {
  const named = problems.slice(0, limits.problems);
  const lines = named.map(({ parameter, message }) => `${parameter}：${message}`);
  const more = problems.length - named.length;
  if (more > 0) lines.push(`另有 ${more} 个参数有误（and ${more} more）`);
  return failure(400, { error: 'bad_request', message: lines.join('\n'), problems: named });
}

/** 503: too many queries at the moment, or the content cannot be loaded. @param message for people. */
export function unavailable(message: string): Response {
  return failure(503, { error: 'unavailable', message }, { 'retry-after': '2' });
}

/** 500: our own mistake. */
export function broken(): Response {
  return failure(500, { error: 'internal', message: '搜索出错了（internal error）' });
}

/** 204 for a browser that asks whether it may ask. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...forAll,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
    },
  });
}

function failure(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...json, 'cache-control': 'no-store', ...headers },
  });
}
