import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, scriptsRun, test } from './support/test.ts';

// What readers follow and keep, on their device alone: no journey here sends anything.

const QUESTION = '/questions/2023-02-24-2/';
const PROJECT = '/projects/sofa-jraft/';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Lets time pass: the last visit was long ago, and had seen the weeklies up to a day. */
async function passTime(page: Page, seen: string): Promise<void> {
  await page.evaluate((day) => {
    localStorage.setItem('visitSeen', day);
    localStorage.setItem('visitAt', '1000');
  }, seen);
}

const news = (page: Page) => page.getByRole('region', { name: '上次来以后' });
const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), 'utf8');
const kept = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);

async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  axe.options({ rules: { 'target-size': { enabled: true } } }).withTags(RULES);
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}

test('a first visit shows and loads nothing; the next one shows what is new until it has been seen', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await scriptsRun(page);
  await expect.poll(() => kept(page, 'visitSeen')).toMatch(/^\d{4}-/);
  await expect(news(page)).toHaveCount(0);
  expect(asked.filter((path) => /following|news/.test(path))).toEqual([]);

  await page.reload();
  await scriptsRun(page);
  await expect(news(page)).toHaveCount(0);

  await passTime(page, '2022-01-01');
  await page.goto('/');
  await expect(news(page)).toContainText(/\d+ 期周刊、\d+ 条问答/);
  const rows = news(page).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.first().getByRole('link')).toHaveAttribute('href', /^\/weekly\/\d/);
  expect(await violations(page)).toEqual([]);
  // The visit goes on on another page.
  await rows.first().getByRole('link').click();
  await scriptsRun(page);
  await page.goto('/');
  await expect(news(page)).toBeVisible();
  await news(page).getByRole('button', { name: '看过了' }).click();
  await expect(news(page)).toHaveCount(0);
  await page.reload();
  await scriptsRun(page);
  await expect(news(page)).toHaveCount(0);
});

test('nothing moves when news come', async ({ page }) => {
  await page.goto('/');
  await scriptsRun(page);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await passTime(page, '2022-01-01');
    await page.goto('/');
    await expect(news(page).getByRole('listitem')).toHaveCount(3);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Reflect.get(entry, 'value') as number;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  }
});

test('a project is followed from its page, with its news on home, its feed and the way out', async ({
  page,
}) => {
  await page.goto(PROJECT);
  const follow = page.getByRole('button', { name: '关注', exact: true });
  await follow.focus();
  await page.keyboard.press('Enter');
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/');
  const mine = page.locator('section').filter({
    has: page.getByRole('heading', { name: '我关注的' }),
  });
  await expect(mine.getByRole('link', { name: 'SOFAJRaft', exact: true })).toHaveAttribute(
    'href',
    PROJECT,
  );
  await expect(mine).toContainText('没有新内容');
  await passTime(page, '2022-01-01');
  await page.goto('/');
  await expect(mine).toContainText(/\d+ 条问答/);
  expect(await violations(page)).toEqual([]);

  await mine.getByRole('link', { name: '管理' }).click();
  await expect(page).toHaveURL(/\/subscribe\/#following$/);
  await page.goto('/subscribe/');
  const list = page.locator('[data-kept="follows"]');
  await expect(list.getByRole('link', { name: 'SOFAJRaft', exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 OPML' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('sofa-weekly-follows.opml');
  const opml = await textOf(file);
  expect(opml).toMatch(/xmlUrl="http[^"]+\/feeds\/projects\/sofa-jraft\/feed\.xml"/);

  await list.getByRole('button', { name: '取消关注 SOFAJRaft' }).click();
  await expect(list).toContainText('还没有关注项目');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 OPML' }).click();
  await (
    await chooser
  ).setFiles({
    ...{ name: 'a.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) },
  });
  await expect(list.getByRole('link', { name: 'SOFAJRaft', exact: true })).toBeVisible();
  await expect(page.getByText('导入 1 条')).toHaveCount(2);
});

test('questions, weeklies and articles are kept to be read later', async ({ page }) => {
  await page.goto('/saved/');
  await expect(page.getByText('这里还没有东西')).toBeVisible();
  await page.goto(QUESTION);
  await page
    .getByRole('button', { name: /^稍后读/ })
    .first()
    .click();
  await expect.poll(() => kept(page, 'saved')).toContain(QUESTION);
  await page.goto('/weekly/2023-02-24/');
  await page
    .locator('.weekly-actions')
    .getByRole('button', { name: /^稍后读/ })
    .click();
  await page
    .locator('.reading')
    .first()
    .getByRole('button', { name: /^稍后读/ })
    .click();
  await expect.poll(() => kept(page, 'saved')).toContain('"reading"');

  await page.goto('/saved/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('问答');
  await expect(page.locator('.saved > li')).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
  // By the keyboard alone: mark as read, remove.
  const row = page.locator('.saved > li').first();
  await row.getByRole('button', { name: /^读过/ }).focus();
  await page.keyboard.press('Space');
  const read = row.getByRole('button', { name: /^读过/ });
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await expect(read).toBeFocused();
  const exported = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return textOf(file);
  };
  expect(await exported('导出 Markdown')).toMatch(/- \[x\] \[.*\]\(<http[^>]+2023-02-24-2\/>\)/);
  expect(await exported('导出 OPML')).toMatch(/type="link" url="http/);
  const json = await exported('导出 JSON');
  await page.keyboard.press('Tab');
  await row.getByRole('button', { name: /^移除/ }).press('Enter');
  await expect(page.locator('.saved > li')).toHaveCount(2);
  await expect(
    page.locator('.saved > li').first().getByRole('button', { name: /^移除/ }),
  ).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 JSON' }).click();
  await (
    await chooser
  ).setFiles({
    ...{ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(json) },
  });
  await expect(page.locator('.saved > li')).toHaveCount(3);
  await page.goto('/en/saved/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Questions');
  await expect(page.locator('.saved a').first()).toHaveAttribute('href', `/en${QUESTION}`);
});

test('two tabs agree', async ({ page, context }) => {
  await page.goto(QUESTION);
  const other = await context.newPage();
  await other.goto('/saved/');
  await expect(other.getByText('这里还没有东西')).toBeVisible();
  const button = page.getByRole('button', { name: /^稍后读/ }).first();
  await button.click();
  await expect(other.locator('.saved > li')).toHaveCount(1);
  await other.getByRole('button', { name: /^移除/ }).click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('without storage all of it lasts as long as the page, and says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await scriptsRun(page);
  await expect(news(page)).toHaveCount(0);
  await page.goto(QUESTION);
  const button = page.getByRole('button', { name: /^稍后读/ }).first();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '不让这个网站保存内容' })).toHaveCount(1);
  await page.goto('/saved/');
  await expect(page.getByText('这里还没有东西')).toBeVisible();
  expect(errors).toEqual([]);
});

test('without configuration there is no discussion, and no frame is allowed', async ({
  request,
}) => {
  const html = await (await request.get(QUESTION)).text();
  expect(html).not.toMatch(/giscus|frame-src|discussions/);
});
