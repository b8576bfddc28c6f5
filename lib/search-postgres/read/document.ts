import { searchTypes } from '#lib/search/types.ts';
import type { SearchDocument, SearchType } from '#lib/search/types.ts';
import type { Columns, DocumentTexts } from '../head.ts';

/** Gives the texts of an entry, or blank ones where they are still to be read. */
export type TextsOf = (entry: number) => DocumentTexts;

/** A document whose texts are in the database until a result shows them. */
export class HeldDocument implements SearchDocument {
  readonly id: string;
  readonly type: SearchType;
  readonly extra: string;
  readonly project: string | null;
  readonly asker: string | null;
  readonly issue: number | null;
  readonly weeklies: string[];
  readonly rounds: number;
  readonly link: string | null;
  readonly same: string | null;
  readonly #number: number;
  readonly #texts: TextsOf;

  constructor(number: number, columns: Columns, texts: TextsOf) {
    const { values } = columns;
    const valueAt = (column: readonly number[]): string | null =>
      values[column[number] ?? 0] ?? null;
    this.id = columns.id[number] ?? '';
    this.type = searchTypes[columns.type[number] ?? 0] ?? 'question';
    this.extra = valueAt(columns.extra) ?? '';
    this.project = valueAt(columns.project);
    this.asker = valueAt(columns.asker);
    this.issue = columns.issue[number] ?? null;
    this.weeklies = (columns.weeklies[number] ?? []).map((at) => values[at] ?? '');
    this.rounds = columns.rounds[number] ?? 0;
    this.link = columns.link[number] ?? null;
    this.same = columns.same[number] ?? null;
    this.#number = number;
    this.#texts = texts;
  }

  get url(): string {
    return this.#texts(this.#number).url;
  }

  get title(): string {
    return this.#texts(this.#number).title;
  }

  get question(): string {
    return this.#texts(this.#number).question;
  }

  get answer(): string {
    return this.#texts(this.#number).answer;
  }
}
