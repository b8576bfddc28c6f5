import type { PictureFile, PictureRecord } from '#lib/content/types.ts';
import { inTurn } from '#lib/text/in-turn.ts';
import type { PictureLedger } from './ledger.ts';
import type { KeptPicture } from './picture.ts';
import type { ShownPicture } from './pictures.ts';
import type { Before } from './record.ts';
import type { Shelf } from './shelf.ts';

/** Which pictures are asked for. */
export interface Wish {
  /** `YYYY-MM-DD` */
  today: string;
  /** Those that failed today already, too. */
  again: boolean;
  /** Those that are kept, too. */
  recheck: boolean;
  /** Whether an address is one of those that are meant. */
  isMeant: (address: string) => boolean;
}

/** A picture, and what was known of it. */
export interface Task extends Before {
  shown: ShownPicture;
  /** Something of it is missing on the disk. */
  isDamaged: boolean;
}

/** What a run is about to do. */
export interface Plan {
  tasks: Task[];
  /** Pictures that failed today, and rest until tomorrow. */
  resting: number;
  /** Whole pictures of the vault, by the hash of their source. */
  whole: Map<string, KeptPicture>;
}

/** Looks at what is on the shelf of what content shows, and finds out what is to be asked for. */
export async function planOf(
  shown: ReadonlyMap<string, ShownPicture>,
  ledger: PictureLedger,
  shelf: Shelf,
  wish: Wish,
): Promise<Plan> {
  const plan: Plan = { tasks: [], resting: 0, whole: new Map() };
  const tasks = await inTurn([...shown.values()], async (one): Promise<Task> => {
    const record = ledger.get(one.address);
    const left = record?.picture ? await whatIsLeft(record.picture, shelf) : null;
    const isDamaged = Boolean(record?.picture) && left !== record?.picture;
    return { shown: one, record, left, isDamaged };
  });
  for (const task of tasks) {
    if (task.left && !task.isDamaged) plan.whole.set(task.left.hash, task.left);
    if (!wish.isMeant(task.shown.address)) continue;
    const wanted = isWanted(task, wish);
    if (wanted === 'yes') plan.tasks.push(task);
    if (wanted === 'rests') plan.resting += 1;
  }
  return plan;
}

function isWanted({ record, isDamaged }: Task, wish: Wish): 'yes' | 'no' | 'rests' {
  if (record === undefined || isDamaged) return 'yes';
  if (record.picture) return wish.recheck ? 'yes' : 'no';
  return wish.again || hasRested(record, wish.today) ? 'yes' : 'rests';
}

const hasRested = ({ date }: PictureRecord, today: string): boolean => date !== today;

/** A picture with those of its files that are whole: itself where all are, null where its original is not. */
async function whatIsLeft(picture: KeptPicture, shelf: Shelf): Promise<KeptPicture | null> {
  if (!(await shelf.holds(picture.original))) return null;
  const missing = new Set<PictureFile['type']>();
  for (const copy of picture.copies) if (!(await shelf.holds(copy))) missing.add(copy.type);
  if (missing.size === 0) return picture;
  // A type is there in all widths or not at all.
  return { ...picture, copies: picture.copies.filter(({ type }) => !missing.has(type)) };
}
