import PQueue from 'p-queue';
import { UnusableError } from './bytes/unusable.ts';
import type { PictureLedger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import { type KeptPicture, hashOf, makePicture } from './picture.ts';
import type { Plan, Task } from './plan.ts';
import { failedRecord, keptRecord } from './record.ts';
import type { Shelf } from './shelf.ts';

/** Pictures that are decoded at a time: what one needs of memory is bounded, so is what all need. */
const AT_ONCE = 2;
/** Pictures that wait for that, with all their bytes. */
const MOST_WAITING = 4;

/** Takes what came of asking, and puts it on the shelf and into the ledger. */
export class Keeper {
  readonly #ledger: PictureLedger;
  readonly #shelf: Shelf;
  readonly #today: string;
  readonly #whole: Map<string, KeptPicture>;
  readonly #making = new Map<string, Promise<KeptPicture>>();
  readonly #work = new PQueue({ concurrency: AT_ONCE });
  /** Addresses where another picture stands now than the one that is kept. */
  readonly changed: string[] = [];
  /** Pictures that were put on the shelf. */
  added = 0;

  constructor(ledger: PictureLedger, shelf: Shelf, { whole }: Plan, today: string) {
    this.#ledger = ledger;
    this.#shelf = shelf;
    this.#today = today;
    this.#whole = whole;
  }

  /** Resolves when there is room for one more picture. */
  room(): Promise<void> {
    return this.#work.onSizeLessThan(MOST_WAITING);
  }

  /** Takes one outcome. @throws NodeJS.ErrnoException when it cannot be written. */
  async take(task: Task, outcome: Outcome): Promise<void> {
    if (!('bytes' in outcome)) {
      this.#fail(task, outcome);
      return;
    }
    const hash = hashOf(outcome.bytes);
    const { left, isDamaged } = task;
    if (left && left.hash !== hash) {
      // The first copy is nearest to what the author saw; what stands there now may be anything.
      this.changed.push(task.shown.address);
      if (isDamaged) this.#set(task, outcome.from, left);
      return;
    }
    try {
      this.#set(task, outcome.from, await this.#pictureOf(hash, outcome.bytes));
    } catch (cause) {
      if (!(cause instanceof UnusableError)) throw cause;
      const { from } = outcome;
      this.#fail(task, { status: 'unusable', why: cause.message, from, heard: 'answer' });
    }
  }

  #pictureOf(hash: string, bytes: Uint8Array): Promise<KeptPicture> {
    const known = this.#whole.get(hash);
    if (known) return Promise.resolve(known);
    // The same bytes may come from two addresses at once.
    const making = this.#making.get(hash) ?? this.#work.add(() => this.#make(hash, bytes));
    this.#making.set(hash, making);
    return making;
  }

  async #make(hash: string, bytes: Uint8Array): Promise<KeptPicture> {
    const { picture, files } = await makePicture(bytes);
    this.#shelf.put(files);
    this.#whole.set(hash, picture);
    this.added += 1;
    return picture;
  }

  #set(task: Task, from: string | null, picture: KeptPicture): void {
    this.#put(keptRecord(task, picture, { ...task.shown, today: this.#today, from }));
  }

  #fail(task: Task, outcome: Exclude<Outcome, { bytes: Uint8Array }>): void {
    const asked = { ...task.shown, today: this.#today, from: outcome.from };
    this.#put(failedRecord(task, outcome, asked));
  }

  #put(record: ReturnType<typeof keptRecord>): void {
    const known = this.#ledger.get(record.address);
    if (JSON.stringify(known) !== JSON.stringify(record)) this.#ledger.set(record);
  }
}
