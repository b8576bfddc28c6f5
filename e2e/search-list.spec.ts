import type { Page } from '@playwright/test';
import { hold, olderYears } from './support/hold.ts';
import {
  answeredWhole,
  everythingCame,
  field,
  isDrawn,
  laterOffer,
  openPalette,
  options,
  searched,
} from './support/search.ts';
import { expect, scriptsRun, test } from './support/test.ts';

// How a list of results behaves while it is read: it holds still, and "back" leads to where it was left.

const results = (page: Page) => page.getByRole('region', { name: '结果' }).getByRole('article');
const idsOf = (page: Page) => results(page).evaluateAll((list) => list.map(({ id }) => id));

/** Opens a search and waits for the whole answer. */
async function openSearch(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`/search/#q=${encodeURIComponent(query)}${more}`);
  await searched(page, query);
}

/** Opens a result, comes back and looks whether the list stands as it was left, once `settled`. */
async function leaveAndReturn(page: Page, at: number, settled = everythingCame): Promise<void> {
  const before = await idsOf(page);
  const hit = results(page).nth(at);
  await hit.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 40));
  const top = (await hit.boundingBox())?.y ?? NaN;
  await hit.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/search\//);
  await expect(results(page).nth(at)).toBeInViewport();
  expect(await idsOf(page)).toEqual(before);
  // Whatever is still on its way must not move it.
  await settled(page);
  const again = (await results(page).nth(at).boundingBox())?.y ?? NaN;
  expect(Math.abs(again - top)).toBeLessThan(3);
}

test.describe('back from a result', () => {
  test.use({ viewport: { width: 1000, height: 600 } });

  test('leads to the list where it was left', { tag: '@server' }, async ({ page }) => {
    await openSearch(page, 'SOFARegistry');
    await leaveAndReturn(page, 8);
    await leaveAndReturn(page, 2);
    await expect(page.getByRole('searchbox')).toHaveValue('SOFARegistry');
  });

  test('keeps order and page', async ({ page }) => {
    await openSearch(page, 'SOFARegistry');
    await page.getByRole('button', { name: '最新' }).click();
    await page.getByRole('button', { name: '第 2 页' }).click();
    await expect(page.getByRole('button', { name: '第 2 页' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await searched(page, 'SOFARegistry');
    await leaveAndReturn(page, 0);
    await expect(page.getByRole('button', { name: '最新' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.goBack();
    await expect(page.getByRole('button', { name: '第 1 页' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  test('needs no search data, however slow they come again', async ({ page }) => {
    await openSearch(page, 'SOFARegistry');
    await page.evaluate(() => caches.delete('search-data'));
    await page.route('**/search-data/**', () => new Promise(() => undefined));
    await leaveAndReturn(page, 7, isDrawn);
  });

  test('leads to each of several lists', async ({ page }) => {
    await openSearch(page, 'SOFARegistry');
    await leaveAndReturn(page, 6);
    const top = await page.evaluate(() => scrollY);
    await page.getByRole('searchbox').fill('SOFAJRaft');
    await page.keyboard.press('Enter');
    await searched(page, 'SOFAJRaft');
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('SOFARegistry');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  });
});

test.describe('back from a result on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 } });

  test('leads to the list where it was left', async ({ page }) => {
    await openSearch(page, '注册中心');
    await leaveAndReturn(page, 5);
  });
});

test('typing adds nothing to the history, Enter one step', async ({ page }) => {
  await page.goto('/search/');
  await scriptsRun(page);
  const box = page.getByRole('searchbox');
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  await box.pressSequentially('SOFAJRaft', { delay: 30 });
  await expect(page).toHaveURL(/#q=SOFAJRaft$/);
  expect(await steps()).toBe(before);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await steps()).toBe(before + 1);
  await box.fill('SOFARegistry');
  await page.keyboard.press('Enter');
  expect(await steps()).toBe(before + 2);
  await searched(page, 'SOFARegistry');
  await page.goBack();
  await expect(box).toHaveValue('SOFAJRaft');
  await searched(page, 'SOFAJRaft');
  await page.goBack();
  await expect(box).toHaveValue('');
  await expect(page.getByRole('heading', { name: '按项目' })).toBeVisible();
  await page.goForward();
  await expect(box).toHaveValue('SOFAJRaft');
});

test('what is typed just before a result is opened is there on the way back', async ({ page }) => {
  await page.goto('/search/');
  await scriptsRun(page);
  await page.getByRole('searchbox').fill('SOFAJRaft');
  await results(page).first().getByRole('link').first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('SOFAJRaft');
});

test('a link to a place in the page leaves the search as it is', async ({ page }) => {
  await openSearch(page, 'SOFAJRaft');
  await page.getByRole('link', { name: '跳到正文' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#q=SOFAJRaft$/);
  await expect(page.getByRole('searchbox')).toHaveValue('SOFAJRaft');
  await expect(results(page).first()).toBeVisible();
});

test('shared addresses with the words in their query are read', async ({ page }) => {
  await page.goto('/search/?q=SOFARegistry&type=release&sort=newest');
  await searched(page, 'SOFARegistry');
  await expect(page.getByRole('radio', { name: /^发布/ })).toBeChecked();
  await expect(page).toHaveURL(/\/search\/#q=SOFARegistry&type=release&sort=newest$/);
});

test('a list holds still when older years arrive, and offers them', async ({ page }) => {
  const release = await hold(page, olderYears);
  await page.goto('/search/#q=SOFARegistry');
  await expect(results(page).first()).toBeVisible();
  const before = await idsOf(page);
  const boxes = () =>
    results(page).evaluateAll((list) => list.map((one) => one.getBoundingClientRect().y));
  const places = await boxes();
  release();
  await answeredWhole(page, 'SOFARegistry');
  const offer = laterOffer(page);
  await expect(offer.first()).toBeVisible();
  expect(await idsOf(page)).toEqual(before);
  expect(await boxes()).toEqual(places);
  await offer.last().click();
  await expect(offer).toHaveCount(0);
  await expect(page.locator('.search-top')).toBeInViewport();
  const total = Number(await page.locator('.search-top strong').textContent());
  expect(total).toBeGreaterThan(before.length);
});

test('the palette’s list holds still, too', async ({ page }) => {
  const release = await hold(page, olderYears);
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('SOFARegistry');
  await expect(options(page).first()).toBeVisible();
  const listed = () => options(page).evaluateAll((list) => list.map(({ id }) => id));
  const before = await listed();
  release();
  await answeredWhole(page, 'SOFARegistry');
  expect(await listed()).toEqual(before);
  await laterOffer(page).click();
  await expect.poll(async () => (await listed()).length).toBeGreaterThan(before.length);
  await expect(field(page)).toBeFocused();
});

for (const width of [1280, 390]) {
  test(`buttons for order and filters do not jump while results load, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const release = await hold(page, /\/search-data\//);
    await page.goto('/search/#q=SOFARegistry');
    const filter =
      width > 1000
        ? page.getByRole('radio', { name: /^问答/ })
        : page.getByRole('button', { name: '筛选' });
    const buttons = [page.getByRole('button', { name: '最新' }), filter];
    const boxes = () => Promise.all(buttons.map((button) => button.boundingBox()));
    const before = await boxes();
    expect(before.every((box) => box !== null)).toBe(true);
    await expect(page.getByText('正在准备搜索数据')).toBeVisible();
    release();
    await searched(page, 'SOFARegistry');
    expect(await boxes()).toEqual(before);
  });
}

test('the way to ask stands at the end of a list', async ({ page }) => {
  await openSearch(page, 'SOFAJRaft');
  const ask = page.getByRole('region', { name: '都不是？去问一句' });
  await expect(ask.getByRole('link', { name: '到 GitHub 提问' })).toHaveAttribute(
    'href',
    'https://github.com/sofastack/sofa-jraft/issues/new?title=SOFAJRaft',
  );
  await expect(ask.getByRole('link', { name: '先搜 issue' })).toHaveAttribute('href', /issues\?q=/);
});

test('what nothing here answers is said in the first line, with what is lacking', async ({
  page,
}) => {
  await openSearch(page, 'SOFARegistry 量子咖啡机');
  const first = page.locator('.search-top > p');
  await expect(first).toContainText('没有直接回答');
  await expect(first).toContainText('缺「量子咖啡机」');
  await expect(page.getByText('这里从没出现过「量子咖啡机」')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '没有直接回答' })).toHaveCount(1);
  const seen = results(page).filter({ visible: true });
  await expect(seen).toHaveCount(3);
  await expect(seen.first()).toContainText('不含「量子咖啡机」');
  await page.getByText(/^再看 \d+ 条只含「SOFARegistry」的$/).click();
  await expect(seen).toHaveCount(10);
  await expect(page.getByRole('region', { name: '都不是？去问一句' })).toBeVisible();
  await leaveAndReturn(page, 7);
  await expect(seen).toHaveCount(10);
  await page.getByRole('searchbox').fill('领导者转移');
  await searched(page, '领导者转移');
  await expect(first).toContainText(/^\d+ 条结果/);
});

test('the palette says so, too', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await page.keyboard.type('SOFARegistry 量子咖啡机');
  await searched(page, 'SOFARegistry 量子咖啡机');
  const dialog = page.getByRole('dialog', { name: '搜索' });
  await expect(dialog.getByText(/^没有直接回答；下面 \d+ 条只含「SOFARegistry」/)).toBeVisible();
  await expect(dialog.getByRole('group', { name: '只含其中一些词' })).toBeVisible();
  await expect(dialog.getByRole('link', { name: '到 GitHub 提问' })).toHaveAttribute(
    'href',
    /sofa-registry\/issues\/new\?title=/,
  );
});

test('nothing is said to be missing before all years are here', async ({ page }) => {
  const release = await hold(page, olderYears);
  await page.goto(`/search/#q=${encodeURIComponent('SOFARegistry 量子咖啡机')}`);
  await expect(page.getByText('正在准备搜索数据')).toBeVisible();
  // The newest year has been searched by then, and nothing of it is shown.
  await expect(page.locator('[data-answered="SOFARegistry 量子咖啡机"]')).toBeVisible();
  await expect(page.getByText('没有直接回答')).toHaveCount(0);
  release();
  await expect(page.locator('.search-top > p')).toContainText('没有直接回答');
});

test('an offer stands in for a filter that is not known, colon of any width', async ({ page }) => {
  await openSearch(page, '心跳 项目：registr');
  await page.getByRole('button', { name: 'project:sofa-registry' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('心跳 project:sofa-registry');
});
