import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';
import { buildSync } from 'esbuild';
import { type PlainSite, servePlainly } from './support/plain-site.ts';
import { field, openPalette, options } from './support/search.ts';
import { launchOptions } from './support/launch.ts';

const FOLDER = process.env['OFFLINE_SITE'] ?? '.cache/export/site';
const WEEKLY = '/weekly/2023-02-24/';
const QUESTION = '/questions/2023-02-24-2/';
/** A page that nobody has read here, of a year that is not the newest. */
const UNREAD = '/weekly/2021-09-17/';

/** `test` with a site of its own, which can go away; nothing that fails then is a fault of the page. */
const test = base.extend<{ site: PlainSite }>({
  site: async ({}, give) => {
    const site = await servePlainly(FOLDER);
    await give(site);
    await site.close();
  },
});
// Other hosts are not there. Playwright's own way to say so takes a page that fails, and is answered by the worker, for
// one that has failed.
const nowhere = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
test.use({
  serviceWorkers: 'allow',
  launchOptions: { ...launchOptions, args: [...launchOptions.args, nowhere] },
});

/** Waits until all is kept that is kept without being asked for. */
async function isFilled(page: Page): Promise<void> {
  const isThere = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        if (name.includes(' shell ') && (await cache.match('/offline-data/list.json'))) return true;
      }
      return false;
    });
  await expect.poll(isThere).toBe(true);
}

/** A second page of the site, or one more: the first that a browser shows keeps nothing. */
async function visit(page: Page, site: PlainSite, path: string): Promise<void> {
  await page.goto(site.origin + path);
  if (!path.includes('/offline/')) await page.goto(site.origin + path);
  await isFilled(page);
}

async function goAway(context: BrowserContext, site: PlainSite): Promise<void> {
  site.state = 'away';
  await context.setOffline(true);
}

async function comeBack(context: BrowserContext, site: PlainSite): Promise<void> {
  site.state = 'there';
  await context.setOffline(false);
}

const away = (page: Page) => page.getByRole('heading', { level: 1, name: '现在连不上' });

test('a reader goes offline, searches, reads, asks for a page that is not there, and comes back', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, '/projects/sofa-jraft/');
  // Pages that are opened, and no more.
  for (const path of [WEEKLY, QUESTION]) await page.goto(site.origin + path);
  await goAway(context, site);

  await page.goto(`${site.origin}/?from=bookmark`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('先搜一下');
  await openPalette(page);
  await field(page).fill('领导者转移');
  await options(page).filter({ hasText: '领导者转移' }).first().click();
  await expect(page).toHaveURL(new RegExp(`${QUESTION}|${WEEKLY}`));
  await expect(page.getByRole('main').getByText('maxByteCountPerRpc').first()).toBeVisible();

  await page.goto(`${site.origin}/search/?q=领导者转移`);
  await expect(page.getByRole('article').first()).toContainText('领导者转移');
  await page.goto(site.origin + WEEKLY);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('issue 精选');
  await page.goto(`${site.origin}/weekly/latest/`);
  await expect(away(page)).toHaveCount(0);
  // Without its slash, as people type it.
  await page.goto(site.origin + WEEKLY.slice(0, -1));
  await expect(page).toHaveURL(site.origin + WEEKLY);

  await page.goto(site.origin + UNREAD);
  await expect(away(page)).toBeVisible();
  await expect(page.getByText('2021-09-17 这一期没有留在这台设备上')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: /搜索/ })).toBeVisible();
  await expect(page).toHaveURL(site.origin + UNREAD);
  await page.goto(`${site.origin}/en${UNREAD}`);
  await expect(page.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible();

  await page.goto(site.origin + UNREAD);
  await expect(away(page)).toBeVisible();
  await comeBack(context, site);
  await expect(page.locator('main time, main h1').first()).toBeVisible();
  await expect(away(page)).toHaveCount(0);
});

test('nothing of it comes before the page is there, and a line that hangs does not hang the reader', async ({
  page,
  site,
}) => {
  await page.goto(site.origin + WEEKLY);
  await page.waitForLoadState('networkidle');
  // Twice as long as later pages wait.
  await page.waitForTimeout(1000);
  expect(site.asked.join()).not.toMatch(/offline|\/sw\.js/);
  await visit(page, site, WEEKLY);
  const first = site.asked.indexOf('/sw.js');
  const before = site.asked.slice(0, first);
  expect(before.some((path) => path.startsWith('/assets/page-'))).toBe(true);
  // Its own script, and then the worker; what that keeps comes behind it.
  const scripts = before.filter((path) => path.endsWith('.js'));
  expect(scripts.at(-1)).toMatch(/^\/assets\/offline-/);
  expect(before.join()).not.toMatch(/offline-data|palette|search/);
  site.state = 'hangs';
  const started = Date.now();
  await page.goto(site.origin + WEEKLY);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('issue 精选');
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('a year is kept with its size said before, opens without a connection, and is removed', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, '/offline/');
  await expect(page.getByText(/^离线阅读开着，共占 /)).toBeVisible();
  await page.getByRole('button', { name: /^留下 2021 年，[\d.]+ (?:kB|MB)$/ }).click();
  await expect(page.getByText('已留下')).toBeVisible();
  await expect(page.getByText('2021 年的周报')).toBeVisible();
  await goAway(context, site);
  await page.goto(site.origin + UNREAD);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(away(page)).toHaveCount(0);
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: '移除 2021 年' }).click();
  await expect(page.getByRole('button', { name: /^留下 2021 年/ })).toBeFocused();
  await page.goto(site.origin + UNREAD);
  await expect(page.getByText('2021 年的周报')).toHaveCount(0);
});

test('everything is removed on request, and nothing comes back by itself', async ({
  page,
  site,
}) => {
  await visit(page, site, '/offline/');
  const clear = page.getByRole('button', { name: '清除全部离线内容' });
  await clear.click();
  await page.getByRole('button', { name: '确定清除？再按一次' }).click();
  await expect(page.getByText(/^离线阅读已关/)).toBeVisible();
  await page.goto(site.origin + WEEKLY);
  await page.waitForLoadState('networkidle');
  const left = async () =>
    page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
  expect(await left()).toEqual([0, 0]);
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: '打开离线阅读' }).click();
  await expect(page.getByText(/^离线阅读开着/)).toBeVisible();
});

/** A copy of the export as another version: other words on a page, and a script of the first that is gone. */
function nextBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-next-'));
  cpSync(FOLDER, folder, { recursive: true });
  const listPath = join(folder, 'offline-data/list.json');
  const list = JSON.parse(readFileSync(listPath, 'utf8')) as Record<string, unknown> & {
    version: string;
    first: string[];
    later: string[];
  };
  const palette = (path: string): boolean => path.startsWith('/assets/palette-');
  const next = '0123456789abcdef';
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(list.version, next));
  const stays = (paths: string[]): string[] => paths.filter((path) => !palette(path));
  writeFileSync(
    listPath,
    JSON.stringify({ ...list, version: next, first: stays(list.first), later: stays(list.later) }),
  );
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (palette(`/assets/${name}`)) rmSync(join(folder, 'assets', name));
  }
  const page = join(folder, WEEKLY, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', '（新版）</h1>'));
  return folder;
}

test('a new version is offered; until it is taken the open page goes on, and then all tabs have it', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, WEEKLY);
  const other = await context.newPage();
  await other.goto(site.origin + WEEKLY);
  const editor = await context.newPage();
  await editor.goto(`${site.origin}/contribute/edit/`);
  const folder = nextBuild();
  try {
    site.folder = folder;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const bar = page.getByRole('complementary', { name: '新版本' });
    await expect(bar).toContainText('有新版本');
    // What the new build does not have any more.
    await openPalette(page);
    await field(page).fill('领导者转移');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('（新版）');
    await bar.getByRole('button', { name: '换上' }).click();
    for (const one of [page, other]) {
      await expect(one.getByRole('heading', { level: 1 })).toContainText('（新版）');
    }
    // Where somebody may be writing nothing is opened anew.
    await expect(editor.getByText('已换上新版本，写完后重新打开这一页')).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a site that gives it up has a worker that removes everything, itself included', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, WEEKLY);
  const folder = mkdtempSync(join(tmpdir(), 'weekly-left-'));
  try {
    cpSync(FOLDER, folder, { recursive: true });
    // As `OFFLINE=0` builds it.
    const entryPoints = ['lib/offline/worker/leave.ts'];
    const options = { entryPoints, bundle: true, write: false, format: 'iife' } as const;
    writeFileSync(join(folder, 'sw.js'), buildSync(options).outputFiles[0]?.text ?? '');
    site.folder = folder;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await goAway(context, site);
    await expect(page.goto(site.origin + WEEKLY)).rejects.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a device is told how to install the site, in the language of the page', async ({
  page,
  site,
}) => {
  for (const [path, name] of [
    ['/', '搜索'],
    ['/en/', 'Search'],
  ] as const) {
    await page.goto(site.origin + path);
    const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
    const manifest = await page.evaluate(
      async (url) =>
        (await (await fetch(url)).json()) as {
          start_url: string;
          icons: { src: string; sizes: string; purpose: string }[];
          shortcuts: { name: string; url: string }[];
        },
      href,
    );
    expect(manifest.start_url).toBe(path);
    expect(manifest.shortcuts[0]?.name).toBe(name);
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      ...['192x192 any', '512x512 any', '192x192 maskable', '512x512 maskable'],
    ]);
    for (const { src, sizes } of manifest.icons) {
      const width = await page.evaluate(async (url) => {
        const picture = await createImageBitmap(await (await fetch(url)).blob());
        return picture.width;
      }, src);
      expect(`${width}x${width}`).toBe(sizes);
    }
    for (const { url } of manifest.shortcuts) {
      expect((await page.request.get(site.origin + url)).status(), url).toBe(200);
    }
  }
});
