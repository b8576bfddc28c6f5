// Takes out of built pages what nothing reads (docs/decisions/012-page-data.md).
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { removeLeftovers, writeWhole } from '#lib/site/whole-file.ts';
import { slimHtml } from './html.ts';

/** Data for opening a page in place. Links here open documents: nothing asks for these files. */
const UNREAD = /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/;

/** Next's own last resort: it has neither our layout nor anything of ours. */
const NOT_OURS = '_global-error.html';

/** The search page is an application: its data are its own, and grow with the content's projects. */
const APPLICATION = /(?:^|\/)search(?:\/index)?\.html$/;

/**
 * Most data that a slimmed page holds, in KB (1,000 UTF-16 units). Over the archive the home page
 * holds 12; whole pages held 25 (about) to 86 (home).
 */
const MOST_DATA = 24;

/** What was done to a folder of built pages. */
export interface Slimmed {
  /** Bytes of all files. */
  before: number;
  after: number;
  pages: number;
  /** Pages that still hold their text twice, each with the reason. None may be published. */
  faults: string[];
}

/**
 * Slims a folder of built pages. A second time it changes nothing.
 * @throws Error when a page's data is not what this version of Next wrote.
 */
export function slimFolder(folder: string): Slimmed {
  const result: Slimmed = { before: 0, after: 0, pages: 0, faults: [] };
  for (const path of foldersOf(folder)) removeLeftovers(path);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const stats = statSync(path);
    if (!stats.isFile()) continue;
    result.before += stats.size;
    result.after += slimFile(path, stats.size, result);
  }
  if (result.pages === 0) result.faults.push(`${folder}：没有一页`);
  return result;
}

/** A folder and all folders below it. */
function foldersOf(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = below.map((name) => join(folder, name));
  return [folder, ...paths.filter((path) => statSync(path).isDirectory())];
}

function slimFile(path: string, size: number, result: Slimmed): number {
  if (UNREAD.test(path)) {
    rmSync(path);
    return 0;
  }
  if (!path.endsWith('.html') || basename(path) === NOT_OURS) return size;
  const { html, emptied, empty, data } = slimPage(path);
  result.pages += 1;
  if (empty === 0) {
    result.faults.push(`${path}：没有一处 Still 被取出（组件改名，或里面有客户端组件？）`);
  } else if (data > MOST_DATA * 1000 && !APPLICATION.test(path)) {
    result.faults.push(`${path}：页面数据还有 ${Math.round(data / 1000)} KB，正文没有放进 Still？`);
  }
  if (emptied === 0) return size;
  // A slimming that is killed leaves whole pages, and the next one goes on.
  writeWhole(path, html);
  return Buffer.byteLength(html);
}

/** @throws Error when the page's data is not what this version of Next wrote: look, then adapt. */
function slimPage(path: string) {
  try {
    return slimHtml(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}：页面数据的格式变了（Next 升级过？）`, { cause });
  }
}
