// Makes built pages what is served (docs/decisions/027-pages-are-documents.md).
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isStub } from '#lib/moved/stub.ts';
import { removeLeftovers, writeWhole } from '#lib/site/files/whole.ts';
import { type KindOf, routeOfFile } from './kinds.ts';
import { isForNothing, removeForNothing } from './nothing.ts';
import { finishPage } from './page.ts';

/** Data for opening a page in place, in an export. Links open documents: nothing asks for these files. */
const UNREAD = /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/;

/** Next's own last resorts: nothing of ours, and never served. */
const NOT_OURS = ['/_global-error', '/500'];

/** Passages that are sent elsewhere: no pages, nobody is led there. */
const SENT = /[\\/]share[\\/](?:wechat|email)\.html$/;

/** What was done to a folder of built pages. */
export interface Finished {
  /** Bytes of all files. */
  before: number;
  after: number;
  documents: number;
  applications: number;
  /** Files that were taken away again: built for nothing, because a route must be built for something. */
  nothings: number;
  /** Pages that are not as expected, each with the reason. None may be published. */
  faults: string[];
}

/**
 * Finishes a folder of built pages. A second time it changes nothing.
 * @param kindOf from {@link readKinds}. @param basePath prefix of the site, or ''.
 */
export function finishFolder(folder: string, kindOf: KindOf, basePath: string): Finished {
  const result: Finished = {
    before: 0,
    after: 0,
    documents: 0,
    applications: 0,
    nothings: 0,
    faults: [],
  };
  const nothings: string[] = [];
  for (const path of foldersOf(folder)) removeLeftovers(path);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const stats = statSync(path);
    if (!stats.isFile()) continue;
    result.before += stats.size;
    if (isForNothing(name, path, stats.size)) {
      nothings.push(path);
      continue;
    }
    result.after += finishFile(folder, path, stats.size, { kindOf, basePath, result });
  }
  removeForNothing(folder, nothings);
  result.nothings = nothings.length;
  if (result.documents === 0) result.faults.push(`${folder}：没有一页文档`);
  return result;
}

/** A folder and all folders below it. */
function foldersOf(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = below.map((name) => join(folder, name));
  return [folder, ...paths.filter((path) => statSync(path).isDirectory())];
}

interface Work {
  kindOf: KindOf;
  basePath: string;
  result: Finished;
}

/** @returns the size of the file afterwards. */
function finishFile(
  folder: string,
  path: string,
  size: number,
  { kindOf, basePath, result }: Work,
): number {
  if (UNREAD.test(path)) {
    rmSync(path);
    return 0;
  }
  const route = routeOfFile(relative(folder, path).split(sep).join('/'));
  if (!path.endsWith('.html') || NOT_OURS.includes(route) || SENT.test(path)) return size;
  const kind = kindOf(route);
  const html = readFileSync(path, 'utf8');
  if (kind === null) {
    // Written whole behind this step (lib/moved), and there when it runs again.
    if (isStub(html)) return size;
    result.faults.push(
      `${path}：没有说是文档还是应用（放进 app/(documents) 或 app/(applications)）`,
    );
    return size;
  }
  result[kind === 'document' ? 'documents' : 'applications'] += 1;
  const finished = finishPage(html, kind, basePath);
  result.faults.push(...finished.faults.map((fault) => `${path}：${fault}`));
  if (finished.html === html) return size;
  // A run that is killed leaves whole pages, and the next one goes on. What Next wrote is not flushed either.
  writeWhole(path, finished.html, false);
  return Buffer.byteLength(finished.html);
}
