import type { Element, ElementContent } from 'hast';
import { codeBlock } from './blocks.ts';
import { type Caption, captionIn } from './words/captions.ts';
import { type Run, PLAIN, inlineOf, isBlank } from './words/runs.ts';

/** Paragraph of a list that Word writes as paragraphs: how deep it stands, and what it has for a bullet. */
export interface WordItem {
  list: string;
  level: number;
  marker: string;
}

/** What is known of a block besides what it holds; see {@link Flow.notes}. */
export interface Note {
  item?: WordItem;
  /** Lines of code that only a font tells from words. */
  code?: string;
  caption?: Caption;
}

/**
 * Collects blocks: words go into an open paragraph until a block begins or ends. Where only words may stand (a cell
 * of a table), blocks are set apart by a space.
 */
export class Flow {
  readonly blocks: ElementContent[] = [];
  /** What grouping has to know of a block, see `group.ts`. */
  readonly notes = new Map<ElementContent, Note>();
  /** Of an item of a task list: whether it is done. */
  checked: boolean | null = null;
  #runs: Run[] = [];

  constructor(
    /** Words only. */
    readonly inline: boolean,
  ) {}

  /** Whether nothing has been put in. */
  get isEmpty(): boolean {
    return this.blocks.length === 0 && isBlank(this.#runs);
  }

  /** Last word put in on the open line. */
  get before(): string {
    const last = this.#runs.at(-1);
    return last?.kind === 'text' ? last.value : '';
  }

  put(run: Run): void {
    if (run.kind === 'break' && this.inline) this.#space();
    else this.#runs.push(run);
  }

  /** Ends the open paragraph. @param item where it is one of a list of Word. */
  flush(item?: WordItem): void {
    if (this.inline) {
      this.#space();
      return;
    }
    const runs = this.#runs;
    this.#runs = [];
    const whole = isBlank(runs) ? null : codeOf(runs);
    if (!item && whole?.includes('\n')) {
      const block = codeBlock(whole, null);
      this.blocks.push(block);
      this.notes.set(block, { code: whole });
      return;
    }
    for (const lines of paragraphsIn(runs)) {
      const block = paragraph(inlineOf(lines));
      const code = codeOf(lines);
      const caption = item ? null : captionIn(lines);
      this.blocks.push(block);
      this.notes.set(block, {
        ...(item && { item }),
        ...(code !== null && { code }),
        ...(caption && { caption }),
      });
    }
  }

  block(block: ElementContent): void {
    this.flush();
    this.blocks.push(block);
  }

  /** The words of a flow that holds nothing else. */
  words(): ElementContent[] {
    return inlineOf(this.#runs);
  }

  /** The same as text; null where anything is marked in them that text cannot say. */
  plain(): string | null {
    let text = '';
    for (const run of this.#runs) {
      if (run.kind !== 'text' || run.marks.href !== null || run.marks.code !== null) return null;
      text += run.value;
    }
    return text;
  }

  #space(): void {
    this.#runs.push({ kind: 'text', value: ' ', marks: PLAIN });
  }
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children };
}

/** Two breaks in a row are how pages without paragraphs set them apart. */
function paragraphsIn(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.kind === 'break') {
      breaks += 1;
      continue;
    }
    const isSpace = run.kind === 'text' && run.value.trim() === '';
    if (isSpace && breaks > 0) continue;
    if (breaks > 1) found.push([]);
    else if (breaks === 1) found.at(-1)?.push({ kind: 'break' });
    breaks = 0;
    found.at(-1)?.push(run);
  }
  return found.filter((lines) => !isBlank(lines));
}

/** Lines that are in a font of code from beginning to end; null for any other. */
function codeOf(runs: readonly Run[]): string | null {
  const isCode = runs.every((run) => {
    if (run.kind === 'text') return run.marks.code === 'font' || run.value.trim() === '';
    return run.kind === 'break';
  });
  if (!isCode) return null;
  const text = runs.map((run) => (run.kind === 'text' ? run.value : '\n')).join('');
  return text.trimEnd().replace(/^\s*\n/, '');
}
