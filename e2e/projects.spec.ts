import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: '内容类型' }).getByRole('link', { name });

const numbersIn = async (texts: Locator): Promise<number[]> =>
  (await texts.allInnerTexts()).flatMap((text) => (text.match(/\d+/g) ?? []).map(Number));

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Addresses of a project's questions on all its pages, from the first one on. */
async function questionsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  const found: string[] = [];
  for (;;) {
    const links = page.getByRole('article').getByRole('heading', { level: 3 }).getByRole('link');
    for (const link of await links.all()) found.push((await link.getAttribute('href')) ?? '');
    const next = page.getByRole('link', { name: '下一页' });
    if ((await next.count()) === 0) return found;
    await next.click();
    await page.waitForLoadState();
  }
}

test('every tab is an address of its own and lists as many things as it says', async ({ page }) => {
  const lists: [name: string, path: string, rows: (main: Locator) => Locator][] = [
    ['发布', 'releases/', (main) => main.getByRole('article')],
    ['阅读', 'readings/', (main) => main.getByRole('listitem').filter({ has: page.locator('a') })],
    ['周刊', 'weeklies/', (main) => main.getByRole('listitem')],
  ];
  await page.goto('/projects/mosn/');
  await expect(tab(page, '问答')).toHaveAttribute('aria-current', 'page');
  for (const [name, path, rows] of lists) {
    await tab(page, name).click();
    await expect(page).toHaveURL(`/projects/mosn/${path}`);
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('MOSN');
    const [count] = await numbersIn(tab(page, name));
    await expect(rows(page.locator('#project-list'))).toHaveCount(count ?? -1);
  }
});

test('questions are dealt out to pages, each stands on exactly one', async ({ page }) => {
  await page.goto('/projects/mosn/');
  const [count] = await numbersIn(tab(page, '问答'));
  const questions = await questionsOf(page, '/projects/mosn/');
  await expect(page).toHaveURL(/\/projects\/mosn\/questions\/\d+\/$/);
  expect(questions).toHaveLength(count ?? -1);
  expect(new Set(questions).size).toBe(questions.length);
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain('/questions/');
});

test('the chart says its numbers as text, and a year leads to its questions', async ({ page }) => {
  await page.goto('/projects/sofa-jraft/');
  const [count] = await numbersIn(tab(page, '问答'));
  const chart = page.getByRole('figure');
  const years = chart.getByRole('listitem');
  const texts = await years.allInnerTexts();
  expect(sum(texts.map((text) => Number(/\d+/.exec(text)?.[0])))).toBe(count);
  await expect(chart.locator('figcaption')).toContainText(/20\d\d 年 \d+ 月/);
  await chart.getByText('逐月数字').click();
  const cells = chart.getByRole('table').getByRole('cell');
  await expect(cells).toHaveCount(texts.length * 12);
  // `2+1`: two questions and a release.
  const months = await cells.allInnerTexts();
  expect(sum(months.map((text) => Number(text.split('+')[0])))).toBe(count);
  await chart.getByRole('link', { name: '2021' }).click();
  await expect(page).toHaveURL(/#y2021$/);
  await expect(page.locator('#y2021')).toBeInViewport();
});

test('bars stay visible in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/projects/sofa-jraft/');
  const bars = page.getByRole('figure').locator('.activity-bars').first();
  const [fill, ink] = await bars.evaluate((path) => [
    getComputedStyle(path).fill,
    getComputedStyle(document.body).color,
  ]);
  expect(fill).toBe(ink);
});

test('a release has one address; its old one still lands on the version', async ({ page }) => {
  await page.goto('/projects/mosn/');
  const version = page.getByRole('complementary').locator('#releases li').first();
  const id = (await version.getAttribute('id')) ?? '';
  await version.getByRole('link').click();
  await expect(page).toHaveURL(`/projects/mosn/releases/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await page.goto(`/projects/mosn/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('the repository, its issues and its form for questions are one step away', async ({
  page,
}) => {
  const repository = 'https://github.com/sofastack/sofa-jraft';
  await page.goto('/projects/sofa-jraft/');
  const head = page.getByRole('banner').or(page.locator('#project-head'));
  for (const href of [repository, `${repository}/issues`, `${repository}/issues/new/choose`]) {
    await expect(head.locator(`a[href="${href}"]`)).toHaveCount(1);
  }
  await expect(page.getByRole('complementary')).toContainText('JRaft-RheaKV');
});

test('a project without questions says where to ask', async ({ page }) => {
  await page.goto('/projects/');
  const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: '篇阅读' });
  const unasked = rows.filter({ hasNotText: '条问答' });
  test.skip((await unasked.count()) === 0, '有阅读的项目都有人提问了');
  await unasked.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/projects\/[^/]+\/$/);
  await expect(page.getByRole('link', { name: '去 GitHub 提问' })).toHaveAttribute(
    'href',
    /\/issues\/new\/choose$/,
  );
  await expect(tab(page, '阅读')).toBeVisible();
  await expect(tab(page, '问答')).toHaveCount(0);
});

test('every mark of the statistics leads to a page, and to the place on it', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/stats/');
  const hrefs = await page
    .getByRole('main')
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(60);
  const pages = new Map<string, string>();
  for (const href of new Set(hrefs)) {
    const { pathname, hash } = new URL(href, 'http://127.0.0.1');
    if (!pages.has(pathname)) {
      const response = await page.request.get(pathname);
      expect(response.status(), pathname).toBe(200);
      pages.set(pathname, await response.text());
    }
    // `#q=…` is what to search, not a place on the page.
    if (hash && !hash.startsWith('#q='))
      expect(pages.get(pathname), href).toContain(` id="${hash.slice(1)}"`);
  }
});

test('a number of the statistics is the number of things behind it', async ({ page }) => {
  for (const [table, rows] of [
    ['各项目每年的问答条数', 'h3'],
    ['各项目每年的发布次数', '.release'],
  ] as const) {
    await page.goto('/stats/');
    const row = page
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ hasText: 'MOSN' });
    for (const cell of await row.getByRole('cell').getByRole('link').all()) {
      const href = (await cell.getAttribute('href')) ?? '';
      if (!href.includes('#')) continue;
      const count = Number(await cell.innerText());
      const list = await page.context().newPage();
      await list.goto(href);
      await expect(
        list
          .getByRole('article')
          .locator(rows === 'h3' ? 'h3' : 'xpath=.')
          .filter({ visible: true }),
      ).toHaveCount(count);
      await list.close();
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('statistics and a project read in full', async ({ page }) => {
    await page.goto('/stats/');
    await expect(page.getByRole('table', { name: '各项目每年的问答条数' })).toBeVisible();
    await expect(page.getByRole('link', { name: /@/ }).first()).toBeVisible();
    await page.goto('/projects/mosn/');
    await expect(page.getByRole('link', { name: '第 2 页' })).toBeVisible();
    await expect(page.getByRole('figure').locator('figcaption')).toBeVisible();
  });
});
