import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { type Edit, type Finding, report } from '#lib/site/message.ts';
import { placesIn } from '../places.ts';
import { unbalanced } from './balance.ts';
import { type Cure, cureOf } from './cure.ts';
import { explainSyntax } from './explain.ts';
import { Patched } from './patched.ts';

/** Most syntax errors of one file that are told: whoever has more has one cause of all. */
const MOST = 30;

/**
 * Parses a source that may have syntax errors: each is reported, what made it is read as words (our own
 * tags as they were meant), and reading goes on behind it.
 *
 * @param source of the same length and lines as the file, whose messages grow.
 * @param parse throws a vfile message where it cannot read on.
 * @returns the tree, its places those of the source; null where that is beyond help, which is reported.
 * @throws whatever else `parse` throws at the source as it is.
 */
export function parseRecovering(
  source: string,
  file: VFile,
  parse: (source: string) => Root,
): Root | null {
  const whole = tried(() => parse(source));
  if (!(whole instanceof VFileMessage)) return whole;
  const recovery = new Recovery(source, file);
  const tree = recovery.ownTags() ? recovery.parse(parse) : null;
  if (tree === null) recovery.tellRest();
  return tree;
}

function tried(parse: () => Root): Root | VFileMessage {
  try {
    return parse();
  } catch (cause) {
    if (cause instanceof VFileMessage) return cause;
    throw cause;
  }
}

/** One file's way from error to error. */
class Recovery {
  readonly #file: VFile;
  readonly #source: string;
  readonly #patched: Patched;
  readonly #placeOf: ReturnType<typeof placesIn>;
  /** Tags that are words now: their closing is the same slip. */
  readonly #opened: string[] = [];
  #told = 0;

  constructor(source: string, file: VFile) {
    this.#file = file;
    this.#source = source;
    this.#patched = new Patched(source);
    this.#placeOf = placesIn(source);
  }

  /** Puts our own tags in order. @returns false where there are too many slips to go on. */
  ownTags(): boolean {
    const found = unbalanced(this.#source);
    for (const { finding, patches } of found.slice(0, MOST)) {
      this.#tell(finding);
      patches.forEach((edit) => this.#patched.add(edit));
    }
    return found.length <= MOST;
  }

  parse(parse: (source: string) => Root): Root | null {
    while (this.#told <= MOST) {
      const { text } = this.#patched;
      try {
        const tree = parse(text);
        this.#patched.settle(tree);
        return tree;
      } catch (cause) {
        // Anything else: reading the file again and again has cost as much as one file may cost.
        if (!(cause instanceof VFileMessage) || !this.#goOn(cause, text)) return null;
      }
    }
    return null;
  }

  /** Tells of an error and puts in what lets the parser go on. @returns false where nothing does. */
  #goOn(cause: VFileMessage, text: string): boolean {
    const cure = cureOf(cause, text);
    if (!cure) {
      if (this.#told === 0) this.#tell(explainSyntax(cause));
      return false;
    }
    // What was put in stops the parser itself.
    if (cure.edits.some(({ from }) => this.#patched.isPutIn(from))) return false;
    const finding = this.#findingOf(cure);
    const edits = this.#original(cure.edits);
    if (!edits.map((edit) => this.#patched.add(edit)).includes(true)) return false;
    if (!this.#isTold(cure.tag ?? '')) this.#tell(finding);
    return true;
  }

  #findingOf({ finding, place, fix }: Cure): Finding {
    return {
      ...finding,
      place: this.#placeOf(this.#patched.original(place)),
      edits: fix && this.#original(fix),
    };
  }

  #original(edits: readonly Edit[]): Edit[] {
    return edits.map(({ from, to, text }) => {
      const begin = this.#patched.original(from);
      return { from: begin, to: begin + (to - from), text };
    });
  }

  #isTold(tag: string): boolean {
    if (!tag.startsWith('/')) {
      if (tag !== '') this.#opened.push(tag);
      return false;
    }
    const opened = this.#opened.lastIndexOf(tag.slice(1));
    if (opened >= 0) this.#opened.splice(opened, 1);
    return opened >= 0;
  }

  #tell(finding: Finding): void {
    this.#told += 1;
    report(this.#file, finding);
  }

  /** Says that there may be more behind what stopped it. */
  tellRest(): void {
    report(this.#file, {
      rule: 'tag-syntax',
      severity: 'hint',
      problem: '前面这些写法让后面读不下去，后面可能还有问题',
      remedy: '先改好前面的，再检查一次',
    });
  }
}
