/** Farthest that a type is looked for to either side of a bracket. */
const FAR = 200;

/** What may stand between the brackets of a type, beside brackets. */
const WITHIN = /[\w$.?,&[\] ]/;
const NAME = /[\w$.]/;
/** Of what begins a type: its name, and what its brackets begin with. */
const ARGUMENT = /^(?:\?|[A-Za-z_$])/;
/** Before a name, these make a part of an address or of something escaped of it. */
const BOUND = /[\\/=&?#%@:.~-]/;
/** Tags that people glue to words: `foo<br>`. */
const HTML =
  /^(?:a|b|br|code|del|div|em|font|hr|i|img|kbd|li|p|pre|s|small|span|strong|sub|sup|u)$/;

/**
 * The generic type that a bracket belongs to, the outermost one: `Map<String, List<Long>>` for both of its `<`.
 *
 * @param at offset of a `<`.
 * @returns null where it looks like none: no name stands directly before it, or its brackets do not match.
 */
export function genericTypeAt(text: string, at: number): { from: number; to: number } | null {
  const begin = outermost(text, at);
  const to = endOf(text, begin);
  let from = begin;
  while (from > 0 && NAME.test(text.charAt(from - 1))) from -= 1;
  const inner = text.slice(begin + 1, to === null ? begin + 1 : to - 1);
  const isNamed = /^[A-Za-z_$]/.test(text.slice(from, begin)) && !BOUND.test(text.charAt(from - 1));
  if (to === null || !isNamed || !ARGUMENT.test(inner) || HTML.test(inner)) return null;
  const rows = /^(?:\[\])*/.exec(text.slice(to, to + FAR))?.[0] ?? '';
  return { from, to: to + rows.length };
}

/** The `<` of the outermost type that is open at one. */
function outermost(text: string, at: number): number {
  let [begin, closed] = [at, 0];
  for (let before = at - 1; before >= 0 && at - before < FAR; before -= 1) {
    const character = text.charAt(before);
    if (character === '>') closed += 1;
    else if (character === '<' && closed > 0) closed -= 1;
    else if (character === '<') begin = before;
    else if (!WITHIN.test(character)) break;
  }
  return begin;
}

/** Behind the `>` that closes a `<`; null where none does. */
function endOf(text: string, begin: number): number | null {
  let depth = 0;
  for (let at = begin; at < text.length && at - begin < FAR; at += 1) {
    const character = text.charAt(at);
    if (character === '<') depth += 1;
    else if (character === '>') depth -= 1;
    else if (!WITHIN.test(character)) return null;
    if (depth === 0) return at + 1;
  }
  return null;
}
