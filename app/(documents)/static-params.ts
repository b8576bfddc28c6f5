/**
 * What a route with parameters is built for. An export refuses a route without any page, so where the
 * content has nothing of its kind, one address is built that answers "not here".
 */
export function orNone<T extends Record<string, string | string[]>>(params: T[], none: T): T[] {
  return params.length > 0 ? params : [none];
}
