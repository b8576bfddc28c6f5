/** What a route is built for instead of nothing. */
const nothings = new WeakSet<object>();

/**
 * What a route with parameters is built for. An export refuses a route without any page, so where the
 * content has nothing of its kind, one address is built that answers "not here", and taken away again
 * behind the build (lib/built/nothing.ts).
 *
 * @param none names the address; each parameter that has no other meaning is `none`.
 */
export function orNone<T extends Record<string, string | string[]>>(params: T[], none: T): T[] {
  if (params.length > 0) return params;
  nothings.add(none);
  return [none];
}

/** Whether parameters of {@link orNone} stand for nothing. A project may be called none. */
export function isNone(params: object): boolean {
  return nothings.has(params);
}
