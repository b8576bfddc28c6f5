/**
 * Numbers as text: five bits a letter, the sixth says that more follow, so that a small number is one letter.
 * PostgreSQL's protocol hands columns over as text, in which bytes would be hexadecimal: twice as long and read
 * twice. Letters of base64url need no escape anywhere.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < LETTERS.length; value += 1) VALUES[LETTERS.charCodeAt(value)] = value;
const MORE = 32;

/** Writes an integer from 0 to 2³¹ − 1. */
export function written(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= MORE) {
    text += LETTERS.charAt(MORE + (rest & 31));
    rest >>>= 5;
  }
  return text + LETTERS.charAt(rest);
}

/** Reads what {@link written} wrote, one number after the other. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether all is read. */
  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next number; 0 behind the end. */
  next(): number {
    let [number, shift] = [0, 0];
    for (;;) {
      const value = VALUES[this.#text.charCodeAt(this.#at)] ?? 0;
      this.#at += 1;
      number |= (value & 31) << shift;
      if (value < MORE) return number;
      shift += 5;
    }
  }
}
