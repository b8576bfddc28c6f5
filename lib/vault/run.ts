import { type VFile } from 'vfile';
import PQueue from 'p-queue';
import { countMessages, readContent } from '#lib/content/index.ts';
import type { PictureRecord } from '#lib/content/types.ts';
import type { Visitor } from '#lib/outside/types.ts';
import { errorWords } from '#lib/site/error-words.ts';
import { Keeper } from './keeper.ts';
import { PictureLedger } from './ledger.ts';
import { outcomeOf } from './outcome.ts';
import { type ShownPicture, shownPictures } from './pictures.ts';
import { type Plan, type Task, type Wish, planOf } from './plan.ts';
import { Shelf } from './shelf.ts';

/** How a vault is filled. */
export interface VaultOptions extends Wish {
  /** Absolute path of the content folder. */
  dir: string;
  /** Who asks; whoever made it ends it. */
  visitor: Visitor;
  /** Hosts near by that the visitor may ask. */
  ownHosts: readonly string[];
  /** Bytes of a picture that are taken. */
  mostBytes: number;
  /** Only says what would be asked. */
  dryRun: boolean;
  /** Takes away what content shows no more. */
  prune: boolean;
  /** Once aborted, nothing more is begun. */
  stop: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** What a run has done. */
export interface VaultResult {
  /** Every picture that content shows, with what is known of it now. */
  pictures: { shown: ShownPicture; record: PictureRecord | undefined }[];
  plan: Plan;
  /** Addresses that were asked. */
  asked: number;
  /** Pictures that were put on the shelf. */
  added: number;
  changed: string[];
  /** Not one answered: it is our line, and nothing was written. */
  isOffline: boolean;
  isStopped: boolean;
  /** Files that no record names, and records that content does not show, before they were taken away. */
  spare: { files: string[]; addresses: string[] };
  pruned: 'no' | 'yes' | 'content-has-errors';
}

const ACCEPT = 'image/avif,image/webp,image/png,image/*;q=0.8,*/*;q=0.5';
/** Hosts that are asked side by side; the visitor makes fewer requests at once. */
const HOSTS_AT_ONCE = 12;

/**
 * Fills the vault of a content folder: asks for every picture that it shows and does not keep. A run that was
 * interrupted, by whatever, is gone on with by the next one.
 * @throws Error in one or more lines where the ledger cannot be read, or the vault cannot be written.
 */
export async function fillVault(options: VaultOptions): Promise<VaultResult> {
  const { dir, stop } = options;
  const ledger = await PictureLedger.open(dir);
  const { found, content } = await readContent(dir);
  const shown = shownPictures(found, options.ownHosts);
  const shelf = new Shelf(dir);
  const plan = await planOf(shown, ledger, shelf, options);
  const keeper = new Keeper(ledger, shelf, plan, options.today);
  const asking = new Asking(options, ledger, keeper, plan);
  if (!options.dryRun) await asking.all();
  const { isOffline, asked } = asking;
  const spare = spareIn(ledger, shelf, shown);
  const pruned = isOffline || stop.aborted ? 'no' : pruning(options, content.files);
  if (pruned === 'yes') {
    for (const address of spare.addresses) ledger.delete(address);
    await ledger.write();
    shelf.remove(spare.files);
  }
  return {
    pictures: [...shown.values()].map((one) => ({ shown: one, record: ledger.get(one.address) })),
    ...{ plan, asked, isOffline, spare, pruned },
    ...{ added: keeper.added, changed: keeper.changed.sort() },
    isStopped: stop.aborted,
  };
}

function pruning({ prune, dryRun }: VaultOptions, files: readonly VFile[]): VaultResult['pruned'] {
  if (!prune || dryRun) return 'no';
  // What cannot be read shows pictures all the same.
  return countMessages([...files]).errors > 0 ? 'content-has-errors' : 'yes';
}

function spareIn(
  ledger: PictureLedger,
  shelf: Shelf,
  shown: ReadonlyMap<string, unknown>,
): VaultResult['spare'] {
  const records = [...ledger.records];
  const addresses = records.map(({ address }) => address).filter((one) => !shown.has(one));
  const named = records
    .filter(({ address }) => shown.has(address))
    .flatMap(({ picture }) => (picture ? [picture.original, ...picture.copies] : []));
  const files = shelf.unnamed(new Set(named.map(({ file }) => file)));
  return { files, addresses: addresses.sort() };
}

/** Asks for all pictures of a plan, each host's one after the other. */
class Asking {
  readonly #options: VaultOptions;
  readonly #ledger: PictureLedger;
  readonly #keeper: Keeper;
  readonly #tasks: readonly Task[];
  readonly #isWorthAsking: boolean;
  #done = 0;
  #silent = 0;
  #hasHeard = false;
  /** What ended it before its time. */
  #failed: { cause: unknown } | null = null;

  constructor(
    options: VaultOptions,
    ledger: PictureLedger,
    keeper: Keeper,
    { tasks, whole }: Plan,
  ) {
    this.#options = options;
    this.#ledger = ledger;
    this.#keeper = keeper;
    this.#tasks = tasks;
    // Where all that is left has failed before, its silence says nothing of our line.
    this.#isWorthAsking = whole.size === 0 || tasks.some(({ record }) => !record || record.picture);
  }

  get asked(): number {
    return this.#done;
  }

  get isOffline(): boolean {
    return this.#silent > 0 && !this.#hasHeard && this.#isWorthAsking;
  }

  /** @throws Error in one line when the vault cannot be written. */
  async all(): Promise<void> {
    const lanes = new Map<string, Task[]>();
    for (const task of this.#tasks) {
      const { host } = new URL(task.shown.address);
      const lane = lanes.get(host);
      if (lane) lane.push(task);
      else lanes.set(host, [task]);
    }
    const hosts = new PQueue({ concurrency: HOSTS_AT_ONCE });
    await hosts.addAll([...lanes.values()].map((lane) => () => this.#lane(lane)));
    // Not a word from anybody: nothing of it is known.
    if (this.#silent === 0 || this.#hasHeard) await this.#guarded(() => this.#ledger.write());
    if (this.#failed) {
      throw new Error(
        `写不下去：${errorWords(this.#failed.cause)}。解决以后再运行一次，已经留下的不会再问`,
      );
    }
  }

  async #lane(tasks: readonly Task[]): Promise<void> {
    const taking: Promise<void>[] = [];
    for (const task of tasks) {
      if (this.#options.stop.aborted || this.#failed) break;
      const visit = await this.#visit(task);
      if (!visit) break;
      // The next is asked for while this one is decoded.
      taking.push(this.#guarded(() => this.#take(task, visit)));
      await this.#keeper.room();
    }
    await Promise.all(taking);
  }

  async #visit({ shown }: Task) {
    const { visitor, mostBytes, stop } = this.#options;
    try {
      return await visitor.visit(shown.address, { method: 'GET', accept: ACCEPT, mostBytes });
    } catch (cause) {
      // It was ended.
      if (stop.aborted) return null;
      throw cause;
    }
  }

  async #take(task: Task, visit: NonNullable<Awaited<ReturnType<Visitor['visit']>>>) {
    const outcome = outcomeOf(visit);
    if ('bytes' in outcome || outcome.heard === 'answer') this.#hasHeard = true;
    else if (outcome.heard === 'silence') this.#silent += 1;
    await this.#keeper.take(task, outcome);
    this.#done += 1;
    this.#options.onProgress?.(this.#done, this.#tasks.length);
    if (this.#hasHeard) await this.#ledger.writeNowAndThen();
  }

  /** Does something, and ends all of it where that cannot be done. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.#failed ??= { cause };
    }
  }
}
