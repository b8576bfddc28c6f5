// Every string of the interface is an entry of an area (lib/words/areas), in all languages side by side. A
// page takes those of its area in the language it speaks: `const say = words(frameWords)`.
import type { ReactNode } from 'react';
import { type Language } from './language.ts';
import { spoken } from '#language';

/** A string, or what makes one (or a passage with links) of numbers, names and links. */
type Entry<Text> = Readonly<Record<Language, Text>>;

/** Strings of one area, in each language. */
export type Area = Readonly<Record<string, Entry<unknown>>>;

/** What makes strings makes strings, whichever ones. */
type Loose<Made> = Made extends (...values: infer Values) => string
  ? (...values: Values) => string
  : Made;

/** What both languages say: one of them may need fewer of the values (`篇` is `article` or `articles`). */
type Said<One> =
  One extends Entry<string>
    ? string
    : One extends { zh: infer Zh; en: infer En }
      ? Loose<Zh> extends Loose<En>
        ? Loose<En>
        : Loose<En> extends Loose<Zh>
          ? Loose<Zh>
          : never
      : never;

/** What an area says in one language. */
export type Words<A extends Area> = { readonly [Key in keyof A]: Said<A[Key]> };

/** Each language says the same kind of thing: a string, or a function of the same parameters. */
type Whole<A extends Area> = { readonly [Key in keyof A]: Entry<Said<A[Key]>> };

/** An area of the dictionary. */
export function area<A extends Area>(entries: A & Whole<A>): A {
  return entries;
}

/** What was picked already. */
const picked = new WeakMap<Area, Map<Language, unknown>>();

/** What an area says in a language. */
export function wordsIn<A extends Area>(area: A, language: Language): Words<A> {
  const known = picked.get(area) ?? new Map<Language, unknown>();
  picked.set(area, known);
  if (!known.has(language)) {
    const entries = Object.entries(area).map(([key, entry]) => [key, entry[language]]);
    known.set(language, Object.fromEntries(entries));
  }
  return known.get(language) as Words<A>;
}

/** What an area says in the language of the page that is being made or shown. */
export function words<A extends Area>(area: A): Words<A> {
  return wordsIn(area, spoken());
}

/** A link within a sentence: the sentence has its text. */
export type Linked = (text: string) => ReactNode;

/** `1 question`, `2 questions`, for English. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
