import { Trouble, codeOf } from './trouble.ts';

/** Bytes of one answer: a page of a hundred issues with all that GitHub allows in one is half of it. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Nobody answers there: asking again at once is of no use. */
const NOBODY = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH']);

/**
 * A `fetch` that ends: an answer comes whole within a time and a size, or there is none.
 *
 * @param timeout milliseconds until the last byte.
 * @param before called before each request; what it throws is the answer.
 */
export function limitedFetch(
  inner: typeof fetch,
  timeout: number,
  before: () => void = () => undefined,
): typeof fetch {
  return async (input, init) => {
    before();
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), timeout);
    try {
      const response = await inner(input, { ...init, signal: end.signal });
      const body = await bodyOf(response);
      const { status, statusText, headers, url } = response;
      const isEmpty = status === 204 || status === 205 || status === 304;
      const whole = new Response(isEmpty ? null : body, { status, statusText, headers });
      // Where the answer came from, behind whatever led there.
      return Object.defineProperty(whole, 'url', { value: url });
    } catch (cause) {
      if (end.signal.aborted) throw new Trouble(`等了 ${timeout / 1000} 秒没有回答`);
      const code = codeOf(cause);
      const { host } = new URL(input instanceof Request ? input.url : input);
      if (NOBODY.has(code)) throw new Trouble(`连不上 ${host}（${code}）`);
      throw cause;
    } finally {
      clearTimeout(timer);
    }
  };
}

async function bodyOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (body) {
    for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
      bytes += part.byteLength;
      if (bytes > MOST_BYTES) throw new Trouble('回答太大，没有读完');
      parts.push(part);
    }
  }
  return Buffer.concat(parts);
}
