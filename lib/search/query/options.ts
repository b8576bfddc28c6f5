import { nameKey, spellingsOf } from '#lib/text/names.ts';
import { passageOf } from '../documents/passage.ts';
import type { Store } from '../index/store.ts';
import { encode } from '../terms/encode.ts';
import type { ProjectName } from '../types.ts';

/** What a `-word` of a query needs to be told from an exclusion. */
export interface Dashed {
  /** The word behind the dash, folded. */
  word: string;
  /** What stands in front of it in the query, folded. */
  before: string;
}

/** What the documents say of a `-word`, of `@name` and of a quotation. */
export interface KnownOptions {
  /** Whether quotations are demanded; else they are words. */
  asPhrase: () => boolean;
  /** Whether a document holds it just so, dash included. */
  asOption: (word: string) => boolean;
  /** Whether any document holds the word at all. */
  asWord: (word: string) => boolean;
  /** Whether somebody of that name, without `@`, has asked a question. */
  asAsker: (name: string) => boolean;
  /** Whether it is a project's name. */
  asProject: (word: string) => boolean;
  /** Whether it is a program whose options people paste. */
  asProgram: (word: string) => boolean;
}

/**
 * Whether a `-word` of a query is an option of a command and not an exclusion: of its own form
 * (`-Dkey=value`, `-Xmx2g`, `-XX:…`), held just so by a document, or behind the name of a program with
 * nothing but Latin words between, where it would leave nothing out.
 */
export function isOption({ word, before }: Dashed, known: KnownOptions): boolean {
  if (/^(?:[A-Za-z]|D[A-Z].*|X(?:m[sxn]|ss)(?:\d.*)?|XX:.*|[\w.-]+=.*)$/.test(word)) return true;
  if (!/^[A-Za-z][\w.:/-]*$/.test(word)) return false;
  if (known.asOption(word)) return true;
  // Nothing is in front of it yet that it could be left out of.
  if (before.trim() === '' && !known.asWord(word)) return true;
  return isBehindProgram(before, known) && (isUsual(word, known) || !known.asWord(word));
}

// Options with a word for a name that programs have in common; shorter ones need no list.
const usualOptions =
  /^(?:[a-z]{1,3}|version|classpath|help|name|verbose|server|client|javaagent|agentlib|file)$/;

function isUsual(word: string, { asProject }: KnownOptions): boolean {
  return usualOptions.test(word) && !asProject(word);
}

function isBehindProgram(before: string, { asProgram }: KnownOptions): boolean {
  const words = (/[\x21-\x7e\s]*$/.exec(before)?.[0] ?? '').trim().split(/\s+/);
  return words.some((word) => asProgram(word.replace(/^.*\//, '').replace(/\.exe$/, '')));
}

/** Whether what stands in front of a quotation ends in an option whose value it is: `-H "…"`. */
export function endsInOption(before: string): boolean {
  return /(?:^|\s)--?[A-Za-z][\w.-]*\s$/.test(before);
}

/**
 * Reads from the documents what {@link isOption} asks. Names of projects are never options.
 * @param asProgram what is known of programs.
 */
export function optionsIn(
  store: Store,
  names: readonly ProjectName[],
  asProgram: KnownOptions['asProgram'],
): KnownOptions {
  const projects = new Set(names.flatMap(spellingsOf).map(nameKey));
  const holdersOf = (word: string): readonly number[] => {
    const [first] = encode(word);
    return first ? store.holders(first.term) : [];
  };
  const asProject = (word: string): boolean => projects.has(nameKey(word));
  return {
    asAsker: (name) => {
      const [asker] = encode(`@${name}`);
      const holders = asker ? store.holders(asker.term) : [];
      return holders.some((number) => {
        const known = store.entries[number]?.document.asker;
        return known !== undefined && known !== null && nameKey(known) === nameKey(name);
      });
    },
    asPhrase: () => true,
    asProject,
    asProgram,
    asWord: (word) => asProject(word) || holdersOf(word).length > 0,
    asOption: (word) => {
      if (asProject(word)) return false;
      const pattern = optionPattern(word);
      return holdersOf(word).some((number) => {
        const document = store.entries[number]?.document;
        return document !== undefined && pattern.test(passageOf(document));
      });
    },
  };
}

function optionPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return new RegExp(`(?:^|[\\s"'\`(（“：:,，])-${escaped}(?![\\w-])`, 'im');
}
