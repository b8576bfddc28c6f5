// Three ways to read which of some named things is meant: `NameBook` where the whole text is a name
// (what stands behind `project:`, a printed heading, a search term), `nameFinder` and `namesFinder`
// where names stand in running text, `nameKey` for whoever compares spellings by rules of its own.

/** A thing that goes by several names. */
export interface Named {
  slug: string;
  name: string;
  aliases: readonly string[];
}

/** Every spelling of a thing: its name, its slug, its aliases. */
export function spellingsOf({ name, slug, aliases }: Named): string[] {
  return [name, slug, ...aliases];
}

/**
 * What two spellings of one name have in common: lower case, without white space, hyphens, dots,
 * underscores and slashes. `sofa-jraft` and `SOFA JRaft` are both `sofajraft`.
 */
export function nameKey(spelling: string): string {
  return spelling.toLowerCase().replace(/[\s._/-]+/g, '');
}

/** Orders spellings for a search: `SOFAArk` must be tried before `Ark`. */
export function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Named things, looked up by a whole name. A spelling that two things share is the first one's. */
export class NameBook<Thing extends Named> {
  readonly #things = new Map<string, Thing>();

  /** Notes a thing under all of its spellings. */
  add(thing: Thing): void {
    for (const key of spellingsOf(thing).map(nameKey)) {
      if (!this.#things.has(key)) this.#things.set(key, thing);
    }
  }

  /** The thing with this name in any spelling (see {@link nameKey}). */
  get(name: string): Thing | undefined {
    return this.#things.get(nameKey(name));
  }
}

/** How names stand in a text. */
export interface RunningText {
  /** Marks that go on with a word, as Latin letters and digits do; none unless given. */
  joiners?: string;
  /** Makes text and spellings comparable, apart from case; leaves them as they are unless given. */
  evened?: (text: string) => string;
}

/** A name in running text. */
export interface NamedPlace<Thing extends Named> {
  thing: Thing;
  /** Where its spelling starts in the (evened) text, in UTF-16 units. */
  index: number;
}

/**
 * Makes a finder of names in running text. At each place the longest spelling counts; Latin letters
 * and digits at the ends of a spelling must not go on into a longer word; case does not matter.
 *
 * @returns finder from a text to the places where it names things, in order.
 */
export function namesFinder<Thing extends Named>(
  things: Iterable<Thing>,
  { joiners = '', evened = (text) => text }: RunningText = {},
): (text: string) => NamedPlace<Thing>[] {
  const bySpelling = new Map<string, Thing>();
  for (const thing of things) {
    for (const spelling of spellingsOf(thing).map((one) => evened(one).toLowerCase())) {
      if (spelling !== '' && !bySpelling.has(spelling)) bySpelling.set(spelling, thing);
    }
  }
  if (bySpelling.size === 0) return () => [];
  const letter = `[a-z0-9${escaped(joiners)}]`;
  const spellings = [...bySpelling.keys()].sort(longestFirst).map((one) => apart(one, letter));
  const pattern = new RegExp(spellings.join('|'), 'gi');
  return (text) =>
    [...evened(text).matchAll(pattern)].flatMap(({ 0: spelling, index }) => {
      const thing = bySpelling.get(spelling.toLowerCase());
      return thing ? [{ thing, index }] : [];
    });
}

/** {@link namesFinder} for the first place only. */
export function nameFinder<Thing extends Named>(
  things: Iterable<Thing>,
  options: RunningText = {},
): (text: string) => Thing | undefined {
  const find = namesFinder(things, options);
  return (text) => find(text)[0]?.thing;
}

/** Pattern of a spelling that is no piece of a longer word. */
function apart(spelling: string, letter: string): string {
  const [begins, ends] = [`^${letter}`, `${letter}$`].map((edge) =>
    new RegExp(edge).test(spelling),
  );
  return `${begins ? `(?<!${letter})` : ''}${escaped(spelling)}${ends ? `(?!${letter})` : ''}`;
}

/** Text for use inside a regular expression, also between its brackets. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
