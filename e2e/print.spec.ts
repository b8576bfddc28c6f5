import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** What stands behind an element's text, as the style sheet writes it. */
const textBehind = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => getComputedStyle(element, '::after').content);

/** A page as it is printed by someone who reads in the dark. */
async function openForPrint(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(path);
}

test('a weekly is printed without what one can only click', async ({ page }) => {
  await openForPrint(page, '/weekly/2023-02-24/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const clickable of [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('navigation'),
    page.getByRole('complementary'),
    page.getByRole('button'),
  ]) {
    await expect(clickable.filter({ visible: true })).toHaveCount(0);
  }
});

test('addresses stand behind issue numbers and below readings', async ({ page }) => {
  await openForPrint(page, '/weekly/2023-02-24/');
  const issue = page.getByRole('link', { name: /^#845/ });
  expect(await textBehind(issue)).toContain('https://github.com/sofastack/sofa-jraft/issues/845');
  const reading = page.getByRole('link', { name: /KusionStack 实践/ });
  expect(await textBehind(reading)).toContain('https://mp.weixin.qq.com/');
});

test('dark prints light: black on white, answers in a box', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await openForPrint(page, '/questions/2023-02-24-2/');
  const styleOf = (locator: Locator) =>
    locator.evaluate((element) => {
      const { color, backgroundColor, borderTopWidth } = getComputedStyle(element);
      return { color, backgroundColor, borderTopWidth };
    });
  const { color, backgroundColor } = await styleOf(page.locator('body'));
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const answer = page.getByText('可以先限流来缓解', { exact: false }).first();
  const sheet = answer.locator('xpath=ancestor-or-self::*[contains(@class,"sheet")]');
  const { borderTopWidth } = await styleOf(sheet);
  expect(parseFloat(borderTopWidth)).toBeGreaterThan(0);
});

test('cards are not cut, and a question stays with its answer', async ({ page }) => {
  await openForPrint(page, '/weekly/2023-02-24/');
  const breaks = await page
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).breakInside));
  expect(breaks.length).toBeGreaterThan(1);
  expect(new Set(breaks)).toEqual(new Set(['avoid']));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThan(4);
});
