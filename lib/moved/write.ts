import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apiPath } from '#lib/api/paths.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { type Moved, movedPosts, readPrinted } from './moved.ts';
import { type Served, isStub, stubPage } from './stub.ts';

/**
 * Writes into an export what leads from the old addresses of its weeklies to their pages: a page each, and
 * `_redirects` for hosts that read it. Addresses that the site has itself stay its own. A second time it
 * changes nothing.
 * @param folder of the export; what it holds of weeklies is read from there, content is not read again.
 * @returns how many old addresses lead on.
 * @throws Error if the export is damaged or cannot be written.
 */
export function writeMoved(folder: string, served: Served): number {
  const moved = new Map(
    [...movedPosts(printedIn(folder))].filter(([name]) => isFree(folder, name)),
  );
  for (const [name, date] of moved) {
    mkdirSync(join(folder, 'blog', name), { recursive: true });
    // Not flushed, as nothing of a build is.
    writeWhole(placeOf(folder, name), stubPage(date, served), false);
  }
  writeWhole(join(folder, '_redirects'), redirectsFile(moved, served.basePath), false);
  return moved.size;
}

function* printedIn(folder: string) {
  const weeklies = join(folder, apiPath('weeklies').replace(/\.json$/, ''));
  // A site without weeklies has no such folder.
  for (const name of existsSync(weeklies) ? readdirSync(weeklies) : []) {
    yield readPrinted(readFileSync(join(weeklies, name), 'utf8'));
  }
}

const placeOf = (folder: string, name: string): string => join(folder, 'blog', name, 'index.html');

function isFree(folder: string, name: string): boolean {
  const place = placeOf(folder, name);
  if (existsSync(place)) return isStub(readFileSync(place, 'utf8'));
  return !existsSync(join(folder, 'blog', name));
}

/**
 * A `_redirects` file, as Cloudflare Pages and Netlify read it. Cloudflare takes an address with a slash
 * and the one without it for two, and follows a line also where there is a page.
 * @param basePath prefix of the site, or ''.
 */
export function redirectsFile(moved: Moved, basePath: string): string {
  const lines = [...moved].flatMap(([name, date]) => {
    // A star would stand for any path, a colon begin a placeholder.
    const from = `${basePath}/blog/${encodeURIComponent(name).replaceAll('*', '%2A')}`;
    return [from, `${from}/`].map((one) => `${one} ${basePath}${weeklyPath(date)} 301\n`);
  });
  return lines.join('');
}
