import type { Random } from './random.ts';

const camelCase = /^[A-Za-z]+[a-z][A-Z][A-Za-z]*$/;
const parts = /[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])/g;
// An identifier is new this often; half of the others were made up earlier in the same archive.
const newShare = 0.4;
const laterShare = 0.5;

/** Whether a word names something in code. */
export function isIdentifier(word: string): boolean {
  return camelCase.test(word);
}

/** Stands in for identifiers: some stay, some are new, made of the parts of known ones. */
export class Identifiers {
  readonly #parts: string[];
  readonly #made: string[] = [];
  readonly #random: Random;

  constructor(words: readonly string[], random: Random) {
    this.#parts = words.filter(isIdentifier).flatMap((word) => word.match(parts) ?? []);
    this.#random = random;
  }

  /** The word itself, one made earlier, or a new one. */
  instead(word: string): string {
    const random = this.#random;
    if (this.#parts.length === 0) return word;
    if (random.chance(newShare)) {
      const count = 2 + random.below(3);
      const made = Array.from({ length: count }, () => capital(random.pick(this.#parts))).join('');
      this.#made.push(made);
      return made;
    }
    return this.#made.length > 0 && random.chance(laterShare) ? random.pick(this.#made) : word;
  }
}

function capital(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
}
