import type { SearchDocument, SearchType } from '../../types.ts';
import { type FileBytes, type PackedFile, textOf } from './file.ts';
import type { DocumentHead } from './write.ts';

/** Texts one after the other, each JSON: any string is written and read back as it was. */
export class Texts {
  readonly #starts: Uint32Array;
  readonly #bytes: FileBytes;

  /** @param name `head` or `body`: parts `<name>Starts` and `<name>s`. */
  constructor(file: PackedFile<unknown>, name: string) {
    this.#starts = file.numbers(`${name}Starts`);
    this.#bytes = file.bytes(`${name}s`);
  }

  /** One of them, parsed. */
  read(number: number): unknown {
    const [start = 0, end = 0] = this.#starts.subarray(number, number + 2);
    return JSON.parse(textOf(this.#bytes, start, end));
  }
}

/**
 * A document whose two long texts are read each time they are asked for: only those few that a result shows
 * are, and kept they would be a second copy of all that was ever shown.
 */
export class KeptDocument implements SearchDocument {
  readonly id: string;
  readonly type: SearchType;
  readonly url: string;
  readonly title: string;
  readonly extra: string;
  readonly project: string | null;
  readonly asker: string | null;
  readonly issue: number | null;
  readonly weeklies: string[];
  readonly rounds: number;
  readonly link: string | null;
  readonly same: string | null;
  readonly #bodies: Texts;
  readonly #number: number;

  constructor(heads: Texts, bodies: Texts, number: number) {
    // `keepIndex` wrote it.
    const head = heads.read(number) as DocumentHead;
    this.id = head.id;
    this.type = head.type;
    this.url = head.url;
    this.title = head.title;
    this.extra = head.extra;
    this.project = head.project;
    this.asker = head.asker;
    this.issue = head.issue;
    this.weeklies = head.weeklies;
    this.rounds = head.rounds;
    this.link = head.link;
    this.same = head.same;
    this.#bodies = bodies;
    this.#number = number;
  }

  get question(): string {
    return this.#body()[0];
  }

  get answer(): string {
    return this.#body()[1];
  }

  #body(): [question: string, answer: string] {
    // `keepIndex` wrote it.
    return this.#bodies.read(this.#number) as [string, string];
  }
}
