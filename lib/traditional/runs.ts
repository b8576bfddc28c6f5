import type { Edit } from './edits.ts';
import { traditionalPieces } from './words.ts';

/** Elements that mark words in a line. `span` is not among them: it sets what stands side by side, too. */
const MARKING = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'del', 'dfn', 'em', 'i', 'ins', 'mark', 'q', 's', 'small'],
  ...['strong', 'sub', 'sup', 'u'],
]);

const HAN = /\p{Script=Han}/u;

interface Piece {
  start: number;
  end: number;
}

/**
 * Collects the texts of a page as runs: pieces that are one line of words with tags in it. Two pieces are in one
 * run where a Chinese character stands on both sides and nothing between them but comments and one tag that marks
 * words. Between two links, say, there are two tags: entries of a list are no sentence.
 */
export class Runs {
  readonly #html: string;
  readonly #runs: Piece[][] = [];
  /** Tags since the last piece; more than one where the run has ended. */
  #tags = 2;

  constructor(html: string) {
    this.#html = html;
  }

  tag(name: string): void {
    this.#tags += MARKING.has(name) ? 1 : 2;
  }

  /** What was told last does not belong to the words around it. */
  end(): void {
    this.#tags = 2;
  }

  text(start: number, end: number): void {
    const run = this.#runs.at(-1);
    const last = run?.at(-1);
    if (run && last && this.#tags === 0 && last.end === start) {
      last.end = end;
    } else if (run && last && this.#tags < 2 && this.#isHan(last.end - 1) && this.#isHan(start)) {
      run.push({ start, end });
    } else {
      this.#runs.push([{ start, end }]);
    }
    this.#tags = 0;
  }

  /** All texts converted: what is to be changed for that. */
  converted(): Edit[] {
    return this.#runs.flatMap((run) => {
      const texts = run.map(({ start, end }) => this.#html.slice(start, end));
      return traditionalPieces(texts).flatMap((text, index) => {
        const { start, end } = run[index] ?? { start: 0, end: 0 };
        return text === texts[index] ? [] : [{ start, end, text }];
      });
    });
  }

  // Rare characters are two units of UTF-16: a half of one is no Chinese character, and ends the run.
  #isHan(at: number): boolean {
    return HAN.test(this.#html.charAt(at));
  }
}
