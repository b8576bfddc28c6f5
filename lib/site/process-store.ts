/**
 * What this process makes once under a name. Next gives pages and route handlers copies of a module, and
 * with them copies of its variables: the content was read and the search index built once for each.
 *
 * @param name unique in this project.
 * @param make called by the first who asks.
 */
export function processStore<T extends object>(name: string, make: () => T): T {
  const key = Symbol.for(`sofa-weekly:${name}`);
  const known: unknown = Reflect.get(globalThis, key);
  // Only this function writes under its keys, and each name has one type.
  if (known !== undefined) return known as T;
  const made = make();
  Reflect.set(globalThis, key, made);
  return made;
}
