/** Files looked at or open at a time: far fewer than a system lets be open. */
const AT_ONCE = 32;

/** Does something for each of a list, in its order, for some of them at a time. */
export async function inTurn<From, To>(
  list: readonly From[],
  work: (one: From) => Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  for (let from = 0; from < list.length; from += AT_ONCE) {
    done.push(...(await Promise.all(list.slice(from, from + AT_ONCE).map(work))));
  }
  return done;
}
