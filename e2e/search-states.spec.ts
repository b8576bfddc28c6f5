import { expect, test } from '@playwright/test';
import { field, openPalette, options, selected, stayHere } from './search-support.ts';

test.beforeEach(({ page }) => stayHere(page));

test('a failed download keeps the query and is tried again', async ({ page }) => {
  let broken = true;
  await page.route('**/search-data/**', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('注册中心');
  await expect(page.getByText('搜索数据没有下载成功').first()).toBeVisible({ timeout: 10_000 });
  broken = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect(options(page).first()).toContainText('注册中心');
  await expect(field(page)).toHaveValue('注册中心');
});

test('says which years have been searched, keeps the choice, and which years are missing', async ({
  page,
}) => {
  let state: 'hold' | 'broken' | 'well' = 'hold';
  const held: (() => void)[] = [];
  await page.route(/\/search-data\/(?!manifest|2023)/, async (route) => {
    if (state === 'hold') await new Promise<void>((resolve) => held.push(resolve));
    if (state === 'broken') await route.abort();
    else await route.continue();
  });
  await page.goto('/search/?q=领导者');
  await expect(page.getByText('已搜 2023，其余载入中').first()).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  state = 'broken';
  for (const go of held) go();
  const strip = page.getByRole('status').filter({ hasText: '没有下载成功，结果不全' });
  await expect(strip).toContainText(/2019.* 年的内容/, { timeout: 10_000 });
  const before = await page.locator('.search-top strong').textContent();
  state = 'well';
  await strip.getByRole('button', { name: '重试' }).click();
  await expect(strip).toHaveCount(0);
  await expect(page.getByText(/^，?已搜/)).toHaveCount(0);
  expect(Number(await page.locator('.search-top strong').textContent())).toBeGreaterThanOrEqual(
    Number(before),
  );
});

test('a second visit downloads no documents again; without network it still answers', async ({
  page,
  context,
}) => {
  const shards: string[] = [];
  context.on('request', (request) => {
    if (/search-data\/\d/.test(request.url())) shards.push(request.url());
  });
  await page.goto('/search/?q=SOFARegistry');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const kept = await (await caches.open('search-data')).keys();
        return kept.map(({ url }) => url).filter((url) => url.includes('/2019.')).length;
      }),
    )
    .toBe(1);
  shards.length = 0;
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByText(/^，?已搜/)).toHaveCount(0);
  expect(shards).toEqual([]);
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('领导者转移');
  await expect(page.getByRole('article').first()).toContainText('领导者转移');
  await expect(page.getByText('当前离线，结果来自本机缓存')).toBeVisible();
});

test('what is typed before the results’ code has come is kept, composed text too', async ({
  page,
}) => {
  await page.goto('/weekly/', { waitUntil: 'networkidle' });
  const held: (() => void)[] = [];
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await openPalette(page);
  const session = await page.context().newCDPSession(page);
  const composed = { text: '领导者', selectionStart: 3, selectionEnd: 3 };
  await session.send('Input.imeSetComposition', composed);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const go of held) go();
  await page.unroute(/_next\/static\/.*\.js/);
  await expect(selected(page)).toContainText('领导者');
  await session.send('Input.insertText', { text: '领导者转移' });
  await expect(field(page)).toHaveValue('领导者转移');
  await expect(selected(page)).toContainText('领导者转移');
});

test('recent searches stay on the device and can be cleared', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('领导者转移');
  await expect(selected(page)).toContainText('领导者转移');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions\//);
  await openPalette(page);
  const recent = page.getByRole('region', { name: '最近搜过' });
  await recent.getByRole('button', { name: '领导者转移' }).click();
  await expect(field(page)).toHaveValue('领导者转移');
  await expect(field(page)).toBeFocused();
  await page.goto('/search/');
  await recent.getByRole('button', { name: '清除' }).click();
  await expect(recent).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: '按项目' })).toBeVisible();
  await expect(recent).toHaveCount(0);
});

test('without results it says so, and where to go', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('qqxxzz');
  await expect(page.getByText('没有内容提到“qqxxzz”').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '到 GitHub 提问' })).toBeVisible();
});

test('before anything is typed it offers common words and the newest weekly', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await page.getByRole('button', { name: /^注册中心/ }).click();
  await expect(field(page)).toHaveValue('注册中心');
  await expect(selected(page)).toContainText('注册中心');
});

for (const [name, viewport] of [
  ['a phone with its keyboard open', { width: 390, height: 420 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const) {
  test(`the palette is usable at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/weekly/');
    await openPalette(page);
    await page.keyboard.type('SOFARegistry');
    await expect(options(page).first()).toBeVisible();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await expect(selected(page)).toBeInViewport({ ratio: 0.5 });
    await expect(field(page)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
  });
}
