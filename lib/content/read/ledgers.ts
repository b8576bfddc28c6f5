import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import type * as z from 'zod';
import { readJsonLines, writeJsonLines } from '#lib/site/files/json-lines.ts';
import { removeLeftovers } from '#lib/site/files/whole.ts';
import { report } from '#lib/site/message.ts';
import {
  type Ledgers,
  type PictureRecord,
  githubRecordSchema,
  linkRecordSchema,
  pictureRecordSchema,
} from '../schemas/ledgers.ts';
import { shownPath } from './folder.ts';

const SCHEMAS = {
  pictures: pictureRecordSchema,
  links: linkRecordSchema,
  github: githubRecordSchema,
} as const;

/** A ledger of a content folder. */
type Name = keyof typeof SCHEMAS;
/** What stands on its lines. */
type RecordOf<N extends Name> = z.output<(typeof SCHEMAS)[N]>;

/** Path of a ledger of a content folder. */
export function ledgerPath(dir: string, name: Name): string {
  return join(/* turbopackIgnore: true */ dir, 'ledger', `${name}.jsonl`);
}

/**
 * Reads a ledger that is to be written again.
 * @returns its records by address; none where there is no ledger.
 * @throws Error with a line for each one that cannot be read: it would be lost.
 */
export async function openLedger<N extends Name>(
  dir: string,
  name: N,
): Promise<Map<string, RecordOf<N>>> {
  const path = ledgerPath(dir, name);
  const schema = SCHEMAS[name] as unknown as z.ZodType<RecordOf<N>>;
  const { lines, findings } = await readJsonLines(path, schema, 'ledger');
  if (findings.length > 0) {
    const told = findings.map(({ place, problem, remedy }) => {
      const line = place && 'line' in place ? `:${place.line}` : '';
      return `${shownPath(path)}${line} ${problem}。${remedy}`;
    });
    throw new Error(['台账里有读不懂的行，什么也没有写：', ...told].join('\n'));
  }
  return new Map(lines.map((line) => [line.address, line]));
}

/**
 * Writes a ledger, whole or not at all, by address; none where nothing is to be written and nothing was.
 * @returns whether anything of it has changed.
 */
export async function writeLedger<N extends Name>(
  dir: string,
  name: N,
  records: Iterable<RecordOf<N>>,
): Promise<boolean> {
  const path = ledgerPath(dir, name);
  const sorted = [...records].sort((a, b) => (a.address < b.address ? -1 : 1));
  if (sorted.length === 0 && !existsSync(path)) return false;
  await mkdir(dirname(path), { recursive: true });
  removeLeftovers(dirname(path));
  return writeJsonLines(path, sorted);
}

/**
 * Reads the ledgers of a content folder. What is wrong with a line is a message, and the line is as if
 * it were not there.
 *
 * @param dir absolute path of a content folder.
 */
export async function readLedgers(dir: string): Promise<{ ledgers: Ledgers; files: VFile[] }> {
  const files: VFile[] = [];
  const [pictures, links, github] = await Promise.all([
    readLedger(dir, 'pictures', files),
    readLedger(dir, 'links', files),
    readLedger(dir, 'github', files),
  ]);
  const held = await withoutLost(dir, pictures, files);
  return { ledgers: { pictures: held, links, github }, files };
}

/**
 * A ledger may come without the files that it names: a clone without large files, half a copy. Such a
 * picture is as if it had not been kept, and pages show it from where it stands in the world.
 */
async function withoutLost(
  dir: string,
  records: ReadonlyMap<string, PictureRecord>,
  files: VFile[],
): Promise<ReadonlyMap<string, PictureRecord>> {
  if (![...records.values()].some(({ picture }) => picture !== null)) return records;
  const there = await filesIn(join(/* turbopackIgnore: true */ dir, 'pictures'));
  const lost = new Set<string>();
  const held = [...records].map(([address, record]): [string, PictureRecord] => {
    const { picture } = record;
    const named = picture ? [picture.original, ...picture.copies] : [];
    const missing = named.filter(({ file }) => !there.has(file));
    for (const { file } of missing) lost.add(file);
    return [address, missing.length > 0 ? { ...record, picture: null } : record];
  });
  if (lost.size > 0) {
    const problem = `图片保险库里缺 ${lost.size} 个文件，如 ${[...lost][0]}，这些图片从原地址显示`;
    const remedy = '运行 npm run weekly -- images 补上，或把 pictures/ 一起复制过来';
    const file = new VFile({ path: shownPath(ledgerPath(dir, 'pictures')) });
    report(file, { rule: 'ledger', problem, remedy, severity: 'warning' });
    files.push(file);
  }
  return new Map(held);
}

/** Names of files in the folders of a vault. */
async function filesIn(vault: string): Promise<ReadonlySet<string>> {
  const rooms = await readdir(/* turbopackIgnore: true */ vault).catch(() => []);
  const shelves = rooms.filter((room) => /^[0-9a-f]{2}$/.test(room));
  const names = await Promise.all(
    shelves.map((room) => readdir(/* turbopackIgnore: true */ join(vault, room)).catch(() => [])),
  );
  return new Set(names.flat());
}

async function readLedger<N extends Name>(
  dir: string,
  name: N,
  files: VFile[],
): Promise<Map<string, RecordOf<N>>> {
  const path = ledgerPath(dir, name);
  const schema = SCHEMAS[name] as unknown as z.ZodType<RecordOf<N>>;
  const { lines, findings } = await readJsonLines(path, schema, 'ledger');
  if (findings.length > 0) {
    const file = new VFile({ path: shownPath(path) });
    for (const one of findings) report(file, one);
    files.push(file);
  }
  return new Map(lines.map((line) => [line.address, line]));
}
