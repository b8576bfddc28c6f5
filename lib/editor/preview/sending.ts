// A preview crosses from the worker to the page after every rest of whoever writes. Of a long weekly most of it is
// what it was before: only the rest is sent, and only the rest is drawn again.
import type { Around, Preview, SentPreview, Setting } from './types.ts';
import type { Block } from './blocks.ts';

/** A block of the page's, with a name that it keeps as long as it stands there. */
export interface KeyedBlock extends Block {
  key: number;
}

/** A preview as the page has it: what has not changed is the same object as before. */
export type ShownPreview = Omit<Preview, 'blocks'> & { blocks: readonly KeyedBlock[] };

/** The worker's end: leaves out what it has sent before. */
export class PreviewSender {
  #blocks: string[] = [];
  #around = '';

  /** What is to be sent of a preview, so that a {@link PreviewReceiver} that had all before has it whole. */
  sent({ blocks, around, ...rest }: Preview): SentPreview {
    const before = new Map<string, number[]>();
    for (const [index, text] of this.#blocks.entries()) {
      const same = before.get(text);
      if (same) same.push(index);
      else before.set(text, [index]);
    }
    const texts = blocks.map((block) => JSON.stringify(block));
    this.#blocks = texts;
    const words = JSON.stringify(around);
    const isSame = words === this.#around;
    this.#around = words;
    return {
      ...rest,
      blocks: blocks.map((block, index) => before.get(texts[index] ?? '')?.shift() ?? block),
      around: isSame ? 'same' : around,
    };
  }
}

/** The page's end: puts together what was sent. */
export class PreviewReceiver {
  #blocks: readonly KeyedBlock[] = [];
  #around: Around | null = null;
  #setting: Setting | null = null;
  #last = 0;

  /** The whole of a preview; every one that was sent must come here, in the order of sending. */
  received({ blocks, around, setting, ...rest }: SentPreview): ShownPreview {
    const kept = new Set(blocks.filter((one) => typeof one === 'number'));
    // A block in the place of another takes its name: what is alike in the two needs not be made anew.
    const free = this.#blocks.flatMap(({ key }, index) => (kept.has(index) ? [] : [key]));
    // Another text altogether has nothing alike.
    if (kept.size === 0 && blocks.length > 1) free.length = 0;
    this.#blocks = blocks.map((one) => {
      const had = typeof one === 'number' ? this.#blocks[one] : undefined;
      if (had) return had;
      if (typeof one === 'number') throw new Error(`a preview without its block ${one}`);
      return { ...one, key: free.shift() ?? (this.#last += 1) };
    });
    if (around !== 'same') this.#around = around;
    if (!this.#setting || !isSame(this.#setting, setting)) this.#setting = setting;
    return { ...rest, blocks: this.#blocks, around: this.#around, setting: this.#setting };
  }
}

function isSame(a: Setting, b: Setting): boolean {
  return a.date === b.date && a.today === b.today && a.isPreview === b.isPreview;
}
