import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { countMessages, shownPath } from '#lib/content/index.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { table } from '../report/table.ts';
import type { Bench } from '../site/browser/server.ts';
import { OPERATORS } from './person/effort.ts';
import { readPieces } from './person/pieces.ts';
import { Post, type Way } from './person/post.ts';
import { type Written, write } from './person/write.ts';

const WAYS: readonly (readonly [Way, string])[] = [
  ['text', '纯文本'],
  ['html', '网页'],
];

/**
 * Five contributions of the archive, from its text to a file that passes, each from the Markdown of its post and
 * from the page that this makes. What the hands do is counted; their time is that of the keystroke-level model.
 *
 * @param content the folder that the site was built from: files are checked in a copy of it.
 */
export async function contributions(
  browser: Browser,
  bench: Bench,
  content: string,
): Promise<void> {
  const archive = archiveDir();
  if (archive === null) {
    console.log('※ 没有归档，跳过五条投稿（ARCHIVE_DIR）');
    return;
  }
  const pieces = await readPieces(archive);
  const rows: string[][] = [];
  for (const [way, name] of WAYS) {
    for (const piece of pieces) {
      const { page, post } = await open(browser, bench, way);
      const written = await write(page, post, piece);
      await page.context().close();
      rows.push(await rowOf(`${piece.name}，${name}`, written, content));
    }
  }
  const head = ['从归档的文字到能提交', '打的字', '别的键', '粘贴', '点', '其中改好'];
  console.log(table([...head, '人（秒）', '机器（秒）', '留下的意见', '终端里'], rows));
  const { key, point, home, think } = OPERATORS;
  console.log(
    `人的时间按击键层次模型估（Card、Moran、Newell 1980）：一个键 ${key} 秒，指一次 ${point} 秒，` +
      `手在键盘和鼠标间换一次 ${home} 秒，每步前想 ${think} 秒；连同在原文里选中、复制、来回切换，不含读和等。` +
      '机器的时间是程序一步不停地做完同样的事。',
  );
}

/** The editor with all it loads, and the post in a tab beside it, with one clipboard. */
async function open(browser: Browser, bench: Bench, way: Way): Promise<{ page: Page; post: Post }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // tsx names functions with a helper that only exists in Node.
  await context.addInitScript('globalThis.__name = (made) => made');
  const post = new Post(await context.newPage(), way);
  const page = await context.newPage();
  await page.goto(`${bench.url}/contribute/edit/`);
  await page.locator('[data-editor][data-ready="whole"]').waitFor({ timeout: 60_000 });
  return { page, post };
}

async function rowOf(
  name: string,
  { effort, took, file, left }: Written,
  content: string,
): Promise<string[]> {
  const { typed, keys, pastes, clicks, mends, seconds } = effort;
  const counts = [typed, keys, pastes, clicks, mends, Math.round(seconds)].map(String);
  const said = left.join('、') || '无';
  const verdict = file ? await check(file, content) : '没能提交';
  return [name, ...counts, (took / 1000).toFixed(1), said, verdict];
}

/** What the terminal says of a file that is laid into a copy of the content folder. */
async function check(
  { path, text }: NonNullable<Written['file']>,
  content: string,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'weekly-contributions-'));
  try {
    await cp(content, folder, { recursive: true });
    await mkdir(join(folder, 'next'), { recursive: true });
    const file = join(folder, 'next', basename(path));
    await writeFile(file, text);
    const { files } = await diagnose(folder, new Set([shownPath(file)]));
    const { errors, warnings, hints } = countMessages(files);
    const verdict = errors === 0 ? '通过' : `${errors} 个错误`;
    return `${verdict}，提醒 ${warnings}，说明 ${hints}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
