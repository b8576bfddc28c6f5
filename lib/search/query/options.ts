import { nameKey, spellingsOf } from '#lib/text/names/book.ts';
import { passageOf } from '../documents/passage.ts';
import type { Store } from '../index/store.ts';
import { encode } from '../terms/encode.ts';
import { programs } from './programs.ts';
import type { Dashed } from './language.ts';
import type { ProjectName } from '../types.ts';

/** What the documents say of a `-word`. */
interface KnownOptions {
  /** Whether a document holds it just so, dash included. */
  asOption: (word: string) => boolean;
  /** Whether any document holds the word at all. */
  asWord: (word: string) => boolean;
  /** Whether it is a project's name. */
  asProject: (word: string) => boolean;
}

/**
 * Whether a `-word` of a query is an option of a command and not an exclusion: of its own form
 * (`-Dkey=value`, `-Xmx2g`, `-XX:…`), held just so by a document, or behind the name of a program with
 * nothing but Latin words between, where it would leave nothing out.
 */
function isOption({ word, before }: Dashed, known: KnownOptions): boolean {
  if (/^(?:[A-Za-z]|D[A-Z].*|X(?:m[sxn]|ss)(?:\d.*)?|XX:.*|[\w.-]+=.*)$/.test(word)) return true;
  if (!/^[A-Za-z][\w.:/-]*$/.test(word)) return false;
  if (known.asOption(word)) return true;
  // Nothing is in front of it yet that it could be left out of.
  if (before.trim() === '' && !known.asWord(word)) return true;
  return isBehindProgram(before) && (isUsual(word, known) || !known.asWord(word));
}

// Options with a word for a name that programs have in common; shorter ones need no list.
const usualOptions =
  /^(?:[a-z]{1,3}|version|classpath|help|name|verbose|server|client|javaagent|agentlib|file)$/;

function isUsual(word: string, { asProject }: KnownOptions): boolean {
  return usualOptions.test(word) && !asProject(word);
}

function isBehindProgram(before: string): boolean {
  // eslint-disable-next-line regexp/no-super-linear-move -- A query has 500 characters at most.
  const words = (/[\x21-\x7e\s]*$/.exec(before)?.[0] ?? '').trim().split(/\s+/);
  return words.some((word) => programs.has(word.replace(/^.*\//, '').replace(/\.exe$/, '')));
}

/**
 * Makes what tells options of commands from exclusions by what the documents hold. Names of projects are
 * never options.
 */
export function optionReader(
  store: Store,
  names: readonly ProjectName[],
): (dashed: Dashed) => boolean {
  const projects = new Set(names.flatMap(spellingsOf).map(nameKey));
  const holdersOf = (word: string): readonly number[] => {
    const [first] = encode(word);
    return first ? store.holders(first.term) : [];
  };
  const asProject = (word: string): boolean => projects.has(nameKey(word));
  const known: KnownOptions = {
    asProject,
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
  return (dashed) => isOption(dashed, known);
}

function optionPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return new RegExp(`(?:^|[\\s"'\`(（“：:,，])-${escaped}(?![\\w-])`, 'im');
}
