/** What a shortcode or a tag is called with. */
export interface Arguments {
  /** Values without a name, quotes removed. */
  positional: readonly string[];
  /** Values by name in lower case, quotes removed. */
  named: ReadonlyMap<string, string>;
  /** All of it as typed, trimmed. */
  words: string;
}

/** `name="value"`, `name=value`, `"value"`, `value`; curly quotes count as straight ones. */
const ARGUMENT =
  /(?:([A-Za-z][\w-]*)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|“([^“”]*)”|'([^']*)'|`([^`]*)`|([^\s"'`“”=]+))/g;

/** Reads the arguments of a shortcode or a tag. */
export function readArguments(typed: string): Arguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const found of typed.matchAll(ARGUMENT)) {
    const [, name, double, curly, single, raw, bare = ''] = found;
    const quoted = double?.replace(/\\(["\\])/g, '$1') ?? curly ?? single ?? raw;
    const value = (quoted ?? bare).trim();
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { positional, named, words: typed.trim() };
}

/** The first of some names that has a value; empty where none has. */
export function valueOf({ named }: Arguments, ...names: readonly string[]): string {
  for (const name of names) {
    const value = named.get(name);
    if (value) return value;
  }
  return '';
}
