import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Milliseconds in which a slow machine prints the longest book. */
const TIMEOUT = 180_000;

/**
 * Path of an installed Chromium (`CHROMIUM_PATH` wins), or null.
 * @throws Error where `CHROMIUM_PATH` leads to nothing.
 */
export function findChromium(
  { CHROMIUM_PATH, PATH = '' }: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH 指向的文件不存在：${CHROMIUM_PATH}`);
  }
  const candidates = PATH.split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...candidates, MAC].find((path) => existsSync(path)) ?? null;
}

/**
 * Prints a page. It runs no script and loads nothing from anywhere.
 * @param html see {@link pageOf}.
 * @param chromium see {@link findChromium}.
 * @returns a PDF file.
 * @throws Error in Chinese when Chromium does not start, takes too long or prints nothing.
 */
export async function printPdf(
  html: string,
  chromium: string,
  timeout = TIMEOUT,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'weekly-book-'));
  try {
    const [page, pdf] = [join(folder, 'book.html'), join(folder, 'book.pdf')];
    await writeFile(page, html);
    const flags = [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
      ...['--no-pdf-header-footer', '--generate-pdf-document-outline'],
      ...['--host-resolver-rules=MAP * ~NOTFOUND', `--user-data-dir=${join(folder, 'profile')}`],
      `--print-to-pdf=${pdf}`,
    ];
    await ran(chromium, [...flags, pathToFileURL(page).href], timeout);
    return await readFile(pdf).catch(() => {
      throw new Error(`Chromium（${chromium}）没有印出 PDF：看看磁盘是不是满了，再运行一次`);
    });
  } finally {
    // Chromium's helpers may still be leaving.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function ran(file: string, args: readonly string[], timeout: number): Promise<void> {
  return new Promise((done, fail) => {
    const options = { timeout, killSignal: 'SIGKILL', maxBuffer: 64_000_000 } as const;
    execFile(file, args, options, (failed) => {
      if (!failed) done();
      else if (failed.killed) {
        fail(
          new Error(
            `Chromium 印了 ${timeout / 1000} 秒还没有印完，停下了：再运行一次，或一次只印一本`,
          ),
        );
      } else {
        const how = typeof failed.code === 'number' ? `退出码 ${failed.code}` : String(failed.code);
        fail(new Error(`Chromium（${file}）没有印成：${how}。设置 CHROMIUM_PATH 换一个 Chromium`));
      }
    });
  });
}
