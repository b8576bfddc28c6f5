import type { Identifiers } from './identifiers.ts';
import { isIdentifier } from './identifiers.ts';
import type { Random } from './random.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
// What Markdown, MDX or a link would read as something else than a word.
const unsafe = /[<>{}[\]`*~|\\&$^]|^_|_$|^(?:https?|www.*|import|export)$/;
const opens = /^\p{Script=Han}/u;
const closes = /[。！？；]/;
// How often the next word is one seen after the last two (which repeats phrases, as people do), and how
// often any word of the archive (which brings new neighbours, as new text does). Chosen so that
// vocabulary and compression grow as in the archive; docs/benchmarks.md shows both.
const phrase = 0.82;
const leap = 0.5;

/** Cuts text into words, punctuation and single spaces. */
export function wordsIn(text: string): string[] {
  return [...segmenter.segment(text.replace(/\s+/g, ' '))]
    .map(({ segment }) => segment)
    .filter((word) => !unsafe.test(word));
}

/** Writes text in which each word follows one that it follows in the texts learnt from. */
export class Chain {
  /** Words by the one before and by the two before. */
  readonly #after = new Map<string, string[]>();
  readonly #all: string[] = [];
  readonly #starts: string[] = [];
  readonly #random: Random;
  readonly #identifiers: Identifiers;

  constructor(texts: readonly string[], random: Random, identifiers: Identifiers) {
    this.#random = random;
    this.#identifiers = identifiers;
    for (const text of texts) this.#learn(wordsIn(text));
  }

  /** A text of about `length` characters that starts with a Chinese word. */
  write(length: number): string {
    if (this.#starts.length === 0) return '';
    let [before, word] = ['', this.#random.pick(this.#starts)];
    let text = word;
    while (text.length < length) {
      if (text.length >= length * 0.85 && closes.test(word)) break;
      [before, word] = [word, this.#next(before, word)];
      text += isIdentifier(word) ? this.#identifiers.instead(word) : word;
    }
    return text.trim();
  }

  #next(before: string, word: string): string {
    const random = this.#random;
    const phrases = random.chance(phrase) ? this.#after.get(pair(before, word)) : undefined;
    if (phrases) return random.pick(phrases);
    if (opens.test(word) && random.chance(leap)) return random.pick(this.#all);
    return random.pick(this.#after.get(word) ?? this.#starts);
  }

  #learn(words: readonly string[]): void {
    for (const [index, word] of words.entries()) {
      const before = words[index - 1];
      if (opens.test(word)) {
        this.#all.push(word);
        if (before === undefined || closes.test(before)) this.#starts.push(word);
      }
      if (before === undefined) continue;
      this.#follow(before, word);
      if (index > 1) this.#follow(pair(words[index - 2] ?? '', before), word);
    }
  }

  #follow(key: string, word: string): void {
    const known = this.#after.get(key);
    if (known) known.push(word);
    else this.#after.set(key, [word]);
  }
}

const pair = (first: string, second: string): string => `${first}\n${second}`;
