import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COVER_FILES } from '#app/_share/covers.ts';
import { type FileFamily, type SiteFile, filesOf, singleFiles } from '#app/_routes/files.ts';
import { keepMarkdown } from '#lib/channels/index.ts';
import { getContent, getModel } from '#lib/content/index.ts';
import { findQuestion } from '#lib/content/views/questions.ts';
import type { Line } from '#lib/redraw/lines.ts';
import { coverInputs } from '#lib/share/cards/covers/cover.ts';
import { cardInputs } from '#lib/share/cards/index.ts';
import { environment } from '#lib/site/env.ts';
import { paths } from '#lib/site/paths.ts';
import { hashOf } from './inputs-of.ts';

/** The build whose files stay, and keys of its files, by address. */
export interface Earlier {
  folder: string;
  known: Readonly<Record<string, string>>;
}

type Keys = ReadonlyMap<string, string>;

/** Files that are made at once: to make one costs no more than to find out what it is made of. */
const QUICK = [
  ...['api', 'assets', 'calendar', 'editorData', 'feeds', 'install', 'searchData'],
] as const satisfies readonly FileFamily[];

/** Texts of all weeklies together, and the map that counts them. */
const isWhole = ({ path }: SiteFile): boolean => path.startsWith('/llms');

/** Every file that is small or quick to make: its key is the hash of what it is. */
export async function* quickLines(earlier: Earlier): AsyncGenerator<Line> {
  const single = singleFiles().filter((file) => !isWhole(file));
  for (const file of [single, ...(await Promise.all(QUICK.map(filesOf)))].flat()) {
    yield fresh(file, earlier);
  }
}

/** The full texts: made of the weeklies' Markdown, so behind {@link twinLines}, which have that. */
export async function* wholeLines(earlier: Earlier): AsyncGenerator<Line> {
  for (const file of [...(await filesOf('full')), ...singleFiles().filter(isWhole)]) {
    yield fresh(file, earlier);
  }
}

/** Social cards, by what they are drawn from. */
export async function* cardLines(earlier: Earlier): AsyncGenerator<Line> {
  const model = await getModel();
  for (const file of await filesOf('cards')) {
    yield line(file, hashOf(cardInputs(model, nameOf(file))), earlier);
  }
}

/** Weeklies for channels, by what these are written from, and their covers, by what they are drawn from. */
export async function* shareFileLines(earlier: Earlier, weeklies: Keys): AsyncGenerator<Line> {
  const model = await getModel();
  for (const file of await filesOf('share')) {
    const [, date = ''] = /^\/weekly\/([^/]+)\//.exec(file.path) ?? [];
    const isCover = COVER_FILES.includes(nameOf(file));
    yield line(file, hashOf(isCover ? coverInputs(model, date) : weeklies.get(date)), earlier);
  }
}

/**
 * Markdown twins: of questions and weeklies by what their weekly is written from, of all other documents by the inputs
 * of their page.
 * @param weeklies keys by date. @param pages keys of the pages in the language of the content, by address.
 * @param isAsked of which pages.
 */
export async function* twinLines(
  earlier: Earlier,
  weeklies: Keys,
  pages: Keys,
  isAsked: (page: string) => boolean,
): AsyncGenerator<Line> {
  const content = await getContent();
  const { model } = content;
  for (const file of await filesOf('twins')) {
    const page = file.path.slice(0, -nameOf(file).length);
    if (!isAsked(page)) continue;
    const [, folder, name = ''] = page.split('/');
    const latest = page === paths.latestWeekly ? model.weeklies[0]?.date : undefined;
    const date = folder === 'weekly' ? (latest ?? name) : findQuestion(model, name)?.weekly.date;
    const isHeld = folder === 'questions' || folder === 'weekly';
    const key = isHeld ? weeklies.get(date ?? '') : pages.get(page);
    // What stands under no key of its own, as the search page does, is made each time.
    if (key === undefined) yield fresh(file, earlier);
    else {
      if (folder === 'weekly' && earlier.known[file.path] === key && date !== undefined) {
        const path = join(earlier.folder, 'server', 'app', `${file.path}.body`);
        keepMarkdown(content, date, environment.siteUrl, readFileSync(path, 'utf8'));
      }
      yield line(file, key, earlier);
    }
  }
}

/** A file that is made to find out whether it is another one. */
async function fresh(file: SiteFile, { known }: Earlier): Promise<Line> {
  const made = await madeOf(file);
  const key = hashOf(made);
  return { file: file.path, key, ...(key !== known[file.path] && { made }) };
}

async function line(file: SiteFile, key: string, { known }: Earlier): Promise<Line> {
  if (known[file.path] === key) return { file: file.path, key };
  return { file: file.path, key, made: await madeOf(file) };
}

async function madeOf({ path, answer }: SiteFile) {
  const response = await answer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { headers: Object.fromEntries(response.headers), body };
}

const nameOf = ({ path }: SiteFile): string => path.slice(path.lastIndexOf('/') + 1);
