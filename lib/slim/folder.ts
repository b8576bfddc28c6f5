// Takes out of built pages what nothing reads (docs/decisions/012-page-data.md).
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slimHtml } from './html.ts';

/** Data for opening a page in place. Links here open documents: nothing asks for these files. */
const UNREAD = /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/;

/** Slims a folder of built pages. @returns bytes before and after, pages that kept a second copy. */
export function slimFolder(folder: string) {
  const result = { before: 0, after: 0, pages: 0, whole: [] as string[] };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const stats = statSync(path);
    if (!stats.isFile()) continue;
    result.before += stats.size;
    result.after += slimFile(path, stats.size, result);
  }
  return result;
}

function slimFile(path: string, size: number, result: { pages: number; whole: string[] }): number {
  if (UNREAD.test(path)) {
    rmSync(path);
    return 0;
  }
  if (!path.endsWith('.html')) return size;
  const { html, emptied } = slimPage(path);
  result.pages += 1;
  if (emptied === 0) {
    result.whole.push(path);
    return size;
  }
  writeFileSync(path, html);
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
