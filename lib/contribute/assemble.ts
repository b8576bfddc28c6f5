import { rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import {
  type Entry,
  type ParsedContent,
  assembleEntries,
  checkWeekly,
  countMessages,
  entryOf,
  parseContent,
  typedText,
} from '#lib/content/index.ts';
import { writeWhole } from '#lib/site/files/whole.ts';

/** A contribution that stays where it is, and why. */
export interface Stays {
  path: string;
  why: string;
}

/** What assembling has done, or would do. */
export interface Assembly {
  /** The weekly's file. */
  path: string;
  /** Its whole text as it was before; null where it was not there. */
  before: string | null;
  /** Its whole text now. */
  after: string;
  /** Files that are in the weekly now, and are gone from `next/`. */
  merged: string[];
  /** Those of them that said the same as a fuller one, by its file. */
  dropped: { path: string; fuller: string }[];
  /** Files that stay. */
  stays: Stays[];
}

/** How to assemble. */
export interface AssembleOptions {
  /** Absolute path of the content folder. */
  dir: string;
  /** Day of the weekly, `YYYY-MM-DD`. */
  date: string;
  /** Nothing is written. */
  dryRun?: boolean;
}

/**
 * Makes the weekly of a day of the contributions in `next/`, or adds them to it, and removes their files.
 * The weekly is written whole before a file is removed; what is in it already is only removed, so that a
 * run that was stopped is finished by the next one. Drafts and files with errors stay.
 *
 * @throws Error in one line where the weekly that is there cannot be read, or what came out is no weekly.
 */
export async function assemble({ dir, date, dryRun = false }: AssembleOptions): Promise<Assembly> {
  const found = await parseContent(dir);
  const path = join(dir, 'weekly', `${date}.mdx`);
  const standing = standingOf(found, date);
  const { entries, stays } = placeable(found);
  const names = new Map(found.projects.map(({ name, head }) => [name, head.name]));
  const made = assembleEntries(
    entries,
    { date, nameOf: (slug) => names.get(slug) ?? slug },
    standing,
  );
  const isChanged = made.merged.length > 0;
  const assembly: Assembly = {
    path,
    before: standing?.text ?? null,
    after: isChanged ? made.text : (standing?.text ?? ''),
    merged: [...made.merged, ...made.present, ...made.dropped.map(({ entry }) => entry)].map(
      ({ path }) => path,
    ),
    dropped: made.dropped.map(({ entry, fuller }) => ({
      path: entry.path,
      fuller: fuller.path,
    })),
    stays: [...stays, ...made.rivals.map(({ path }) => ({ path, why: RIVAL }))],
  };
  if (isChanged) assertWhole(date, made.text);
  if (dryRun || assembly.merged.length === 0) return assembly;
  if (isChanged) await write(assembly);
  for (const merged of assembly.merged) rmSync(merged);
  return assembly;
}

const RIVAL = '周刊里已经有这一条的另一种写法：挑一种留下，再删掉这个文件';

function standingOf({ sources, weeklies }: ParsedContent, date: string) {
  const source = sources.weekly.find(({ name }) => name === date);
  if (!source) return null;
  const parsed = weeklies.find(({ name }) => name === date);
  const text = typedText(source.file);
  if (!parsed || text === null || countMessages([source.file]).errors > 0) {
    throw new Error(`${source.file.path} 有错误，先改好它：npm run check -- ${source.file.path}`);
  }
  return { text, tree: parsed.tree };
}

/** The contributions that can be placed, by their names, and why the others cannot. */
function placeable({ next, sources }: ParsedContent) {
  const entries: Entry[] = [];
  const stays: Stays[] = [];
  const parsed = new Map(next.map((one) => [one.file, one]));
  const byName = [...sources.next].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file } of byName) {
    const one = parsed.get(file);
    const entry = one ? entryOf(one) : null;
    const why = whyNot(file, one?.head.draft !== undefined, entry);
    if (why === null && entry) entries.push(entry);
    else stays.push({ path: file.path, why: why ?? '' });
  }
  return { entries, stays };
}

function whyNot(file: VFile, isDraft: boolean, entry: Entry | null): string | null {
  const { errors } = countMessages([file]);
  if (errors > 0 || !entry) {
    return `有 ${Math.max(1, errors)} 处错误，先改好：npm run check -- ${file.path}`;
  }
  return isDraft ? '是草稿：核对后删掉 draft: true 那一行' : null;
}

/** What is written must be a weekly that passes. */
function assertWhole(date: string, text: string): void {
  const [first] = checkWeekly(date, text);
  if (first)
    throw new Error(`合成的周刊通不过检查，没有写：${first.line}:${first.column} ${first.reason}`);
}

async function write({ path, before, after }: Assembly): Promise<void> {
  const now = await readFile(path, 'utf8').catch(() => null);
  if (now !== before) throw new Error(`${path} 刚刚被改过，没有动它；再运行一次`);
  await mkdir(dirname(path), { recursive: true });
  writeWhole(path, after);
}
