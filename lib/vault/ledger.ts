import { openLedger, writeLedger } from '#lib/content/index.ts';
import type { PictureRecord } from '#lib/content/types.ts';

/** Share of a run that may go into writing the ledger again and again. */
const WRITING = 1 / 20;
/** Milliseconds of work that a killed run may lose. */
const OFTEN = 1000;

/** The ledger of pictures while a run writes it. */
export class PictureLedger {
  readonly #dir: string;
  readonly #records: Map<string, PictureRecord>;
  #isChanged = false;
  #next = 0;

  private constructor(dir: string, records: Map<string, PictureRecord>) {
    this.#dir = dir;
    this.#records = records;
  }

  /**
   * Opens the ledger of a content folder.
   * @throws Error with a line for each one that cannot be read: it would be lost.
   */
  static async open(contentDir: string): Promise<PictureLedger> {
    return new PictureLedger(contentDir, await openLedger(contentDir, 'pictures'));
  }

  get(address: string): PictureRecord | undefined {
    return this.#records.get(address);
  }

  get records(): Iterable<PictureRecord> {
    return this.#records.values();
  }

  /** Puts a record in place of the one of its address. */
  set(record: PictureRecord): void {
    this.#records.set(record.address, record);
    this.#isChanged = true;
  }

  delete(address: string): void {
    this.#isChanged = this.#records.delete(address) || this.#isChanged;
  }

  /** Writes what has changed, if that was not done just now. */
  async writeNowAndThen(): Promise<void> {
    if (Date.now() < this.#next) return;
    const began = Date.now();
    // Whoever comes meanwhile need not.
    this.#next = Infinity;
    await this.write();
    this.#next = Date.now() + Math.max(OFTEN, (Date.now() - began) / WRITING);
  }

  /** Writes what has changed. @throws NodeJS.ErrnoException */
  async write(): Promise<void> {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    await writeLedger(this.#dir, 'pictures', this.#records.values());
  }
}
