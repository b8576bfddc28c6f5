import { hold, olderYears } from './support/hold.ts';
import {
  answeredWhole,
  field,
  openPalette,
  options,
  search,
  searched,
  searchedSince2023,
  selected,
} from './support/search.ts';
import { expect, scriptsRun, test } from './support/test.ts';

test('what the reader has moved to stays selected while older years arrive', async ({ page }) => {
  const release = await hold(page, olderYears);
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('SOFARegistry');
  await searchedSince2023(page);
  await expect(options(page).nth(2)).toBeVisible();
  const active = () => field(page).getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  const chosen = await active();
  release();
  await searched(page, 'SOFARegistry');
  expect(await active()).toBe(chosen);
  await expect(selected(page)).toHaveAttribute('id', chosen ?? '');
  await expect(selected(page)).toBeInViewport({ ratio: 0.5 });
});

test('nothing is said to be missing before everything has been searched', async ({ page }) => {
  const release = await hold(page, olderYears);
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('qqxxzz');
  await expect(page.getByText('正在准备搜索数据')).toBeVisible();
  await expect(page.locator('[data-answered="qqxxzz"]')).toBeVisible();
  await expect(page.getByText('没有内容提到')).toHaveCount(0);
  release();
  await expect(page.getByText('没有内容提到“qqxxzz”').first()).toBeVisible();
});

test('offline, the palette goes on searching and says so', async ({ page, context }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, 'SOFARegistry');
  await context.setOffline(true);
  await page.keyboard.press('Escape');
  await search(page, '领导者转移');
  await expect(selected(page)).toContainText('领导者转移');
  await expect(page.getByRole('status').filter({ hasText: '当前离线' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('当前离线')).toHaveCount(0);
});

test('without results in a project: its questions, and its new-issue form with the words', async ({
  page,
}) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, 'project:raft qqxxzz');
  await expect(page.getByRole('link', { name: '到 GitHub 提问' })).toHaveAttribute(
    'href',
    'https://github.com/sofastack/sofa-jraft/issues/new?title=qqxxzz',
  );
  await expect(page.getByText('只看 SOFAJRaft', { exact: true })).toBeVisible();
  const popular = page.getByRole('region', { name: 'SOFAJRaft 常被问到' });
  await popular.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/questions\/\d/);
});

test('on a phone the palette is as high as the keyboard leaves room', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/weekly/');
  await openPalette(page);
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 420 });
    visualViewport?.dispatchEvent(new Event('resize'));
  });
  await search(page, 'SOFARegistry');
  const box = await page.locator('dialog.palette').boundingBox();
  expect(box?.height).toBe(420);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  const option = await selected(page).boundingBox();
  expect((option?.y ?? 999) + (option?.height ?? 0)).toBeLessThanOrEqual(420);
});

test('the search page is usable at 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/search/?q=SOFARegistry');
  await searched(page, 'SOFARegistry');
  await page.getByRole('button', { name: '筛选' }).click();
  const sheet = page.getByRole('dialog', { name: '筛选' });
  await sheet.getByRole('radio', { name: /^发布/ }).check();
  await sheet.getByRole('button', { name: /^查看 \d+ 条/ }).click();
  await expect(page.getByRole('article').first()).toContainText('发布');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

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
  await page.route(olderYears, async (route) => {
    if (state === 'hold') await new Promise<void>((resolve) => held.push(resolve));
    if (state === 'broken') await route.abort();
    else await route.continue();
  });
  await page.goto('/search/?q=领导者');
  await searchedSince2023(page);
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
  await searched(page, 'SOFARegistry');
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
  await searched(page, 'SOFARegistry');
  expect(shards).toEqual([]);
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('领导者转移');
  await expect(page.getByRole('article').first()).toContainText('领导者转移');
  await expect(page.getByText('当前离线，结果来自本机缓存')).toBeVisible();
});

test('what is typed before the results’ code has come is kept, composed text too', async ({
  page,
}) => {
  await page.goto('/weekly/');
  await scriptsRun(page);
  // What the page loads by itself is here; what comes now, the palette has asked for.
  await page.waitForLoadState('networkidle');
  const held: (() => void)[] = [];
  let holding = true;
  await page.route(/\/assets\/.*\.js/, async (route) => {
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await openPalette(page);
  const session = await page.context().newCDPSession(page);
  const composed = { text: '领导者', selectionStart: 3, selectionEnd: 3 };
  await session.send('Input.imeSetComposition', composed);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  holding = false;
  for (const go of held) go();
  await expect(selected(page)).toContainText('领导者');
  await session.send('Input.insertText', { text: '领导者转移' });
  await expect(field(page)).toHaveValue('领导者转移');
  await expect(selected(page)).toContainText('领导者转移');
});

test('recent searches stay on the device and can be cleared', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, '领导者转移');
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

test('before anything is typed it offers common words', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  // Editors choose them: `content/search/common.txt`.
  const offered = page.getByRole('region', { name: '常见词' }).getByRole('button').first();
  const word = (await offered.innerText()).replace(/\s*\d+$/, '');
  await offered.click();
  await expect(field(page)).toHaveValue(word);
  await answeredWhole(page, word);
  await expect(selected(page)).toBeVisible();
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
    await search(page, 'SOFARegistry');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await expect(selected(page)).toBeInViewport({ ratio: 0.5 });
    await expect(field(page)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
  });
}
