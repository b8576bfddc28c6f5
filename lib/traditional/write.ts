import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type KindOf, routeOfFile } from '#lib/built/kinds.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { LANGUAGES, isSpoken } from '#lib/words/language.ts';
import { announceTraditional } from './announce.ts';
import { type Edition, FOLDER, pagePath } from './edition.ts';
import { listPages } from './listed.ts';
import { toTraditional } from './page.ts';

/**
 * Whether a page is written a second time. English ones name the edition to programs, and are in no other; the page from
 * which a weekly is sent on is about channels in Simplified Chinese.
 */
function isSource({ route }: { route: string }): boolean {
  return !`${route}/`.startsWith(`${LANGUAGES.en.prefix}/`) && isSpoken(pagePath(route));
}

/** Next's address of the page for what does not exist. */
const MISSING = '/_not-found';

/** What was written. */
export interface Written {
  pages: number;
  bytes: number;
}

/**
 * Writes every document of a folder of finished pages a second time, in Traditional Chinese, and tells in the
 * pages that it is there. A second time it changes nothing.
 * @param kindOf of the pages of the site. @param served where the site stands.
 * @param manifest Next's list of built pages where a server serves them, or null for an export.
 * @throws Error if the folder cannot be read or written, or the list is not as this version of Next has it.
 */
export function writeTraditional(
  folder: string,
  kindOf: KindOf,
  served: Omit<Edition, 'pages'>,
  manifest: string | null,
): Written {
  const files = filesOf(folder, kindOf);
  const sources = files.filter(isSource);
  const edition = { ...served, pages: new Set(sources.map(({ route }) => pagePath(route))) };
  const written: Written = { pages: 0, bytes: 0 };
  for (const { name, route } of files) {
    const hasEdition = isSource({ route });
    const before = readFileSync(join(folder, name), 'utf8');
    const html = announceTraditional(before, hasEdition ? pagePath(route) : null, edition);
    if (html !== before) writePage(join(folder, name), html);
    if (!hasEdition) continue;
    const made = toTraditional(html, edition);
    writePage(join(folder, placeOf(name, manifest !== null)), made);
    written.pages += 1;
    written.bytes += Buffer.byteLength(made);
  }
  if (manifest !== null) listPages(manifest, edition.pages);
  return written;
}

interface BuiltPage {
  /** Of its file in the folder, with `/`. */
  name: string;
  route: string;
}

/** Documents that the build has written, without those of the edition itself. */
function filesOf(folder: string, kindOf: KindOf): BuiltPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .map((name) => ({ name, route: routeOfFile(name) }))
    .filter(({ route }) => route !== MISSING && kindOf(route) === 'document')
    .filter(({ route }) => route !== FOLDER && !route.startsWith(`${FOLDER}/`));
}

/** Name of a page's file in Traditional Chinese. A server finds the first page beside the folder, not in it. */
function placeOf(name: string, isServed: boolean): string {
  const below = FOLDER.slice(1);
  return isServed && name === 'index.html' ? `${below}.html` : `${below}/${name}`;
}

/** Not flushed, as nothing of a build is; not touched where it is as it should be. */
function writePage(path: string, html: string): void {
  if (textOf(path) === html) return;
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, html, false);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
