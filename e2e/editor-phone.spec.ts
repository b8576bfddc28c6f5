import type { Page } from '@playwright/test';
import {
  answer,
  asker,
  expect,
  messages,
  newFile,
  openEditor,
  preview,
  question,
  send,
  source,
  test,
  toGitHub,
} from './support/editor.ts';

// A phone: one thing at a time, nothing to move sideways, fields and targets that fingers can use.

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

/** What is wider than the window, fields that make a phone zoom, and targets that are too small. Runs in the page. */
function unfit(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide`);
  const area = document.querySelector('[data-editor]') ?? document.body;
  const shown = [...area.querySelectorAll('a[href], button, input, select, textarea, summary')];
  for (const element of shown) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { width, height } = element.getBoundingClientRect();
    const name = element.outerHTML.slice(0, 120);
    const isField = element.matches('input, select, textarea');
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (isField && size < 16) faults.push(`${size} px letters: ${name}`);
    // A link within a sentence is as high as its line.
    const isInSentence = element.matches('a.link, button.link');
    if (!isInSentence && (height < 24 || width < 24)) faults.push(`${width} × ${height}: ${name}`);
  }
  return faults;
}

test('a question is written, mended in its fields and sent, one thing at a time', async ({
  page,
}) => {
  await openEditor(page);
  expect(await page.evaluate(unfit)).toEqual([]);
  await expect(page.getByRole('combobox', { name: '投什么' })).toHaveValue('question');
  await expect(tab(page, /^写/)).toHaveAttribute('aria-selected', 'true');
  await asker(page).fill('@a-reader');
  await question(page).fill('日志在哪个目录？');
  await answer(page).fill('在启动目录下的 logs 里，先看最新的一个。');
  await answer(page).blur();
  await expect(tab(page, /^意见/)).toHaveText(/意见\s*\(1\)/);
  await expect(messages(page)).toBeHidden();
  expect(await page.evaluate(unfit)).toEqual([]);

  await tab(page, /^意见/).tap();
  await expect(messages(page).getByRole('listitem')).toHaveCount(1);
  await expect(asker(page)).toBeHidden();
  expect(await page.evaluate(unfit)).toEqual([]);
  await messages(page).getByRole('button', { name: /^错误/ }).tap();
  await expect(asker(page)).toBeFocused();
  await page
    .getByRole('form')
    .getByRole('button', { name: /^改好.*提问人/ })
    .tap();
  await expect(asker(page)).toHaveValue('a-reader');
  await expect(tab(page, /^意见/)).toHaveText('意见');

  await tab(page, /^预览/).tap();
  await expect(preview(page)).toContainText('在启动目录下的 logs 里');
  await expect(send(page)).toBeInViewport();
  expect(await page.evaluate(unfit)).toEqual([]);

  await send(page).tap();
  await expect(toGitHub(page)).toBeVisible();
  expect(await page.evaluate(unfit)).toEqual([]);
  const { value } = newFile((await toGitHub(page).getAttribute('href')) ?? '');
  expect(value).toContain('<Question asker="a-reader">');
  await page.getByRole('button', { name: '回去再改' }).tap();
  await expect(tab(page, /^预览/)).toHaveAttribute('aria-selected', 'true');
});

test('the same question as text, and in fields again', async ({ page }) => {
  await openEditor(page);
  await question(page).fill('日志在哪个目录？');
  await page.getByRole('button', { name: '改用文本写' }).tap();
  await expect(source(page)).toContainText('日志在哪个目录？');
  expect(await page.evaluate(unfit)).toEqual([]);
  const size = await source(page).evaluate((one) =>
    Number.parseFloat(getComputedStyle(one).fontSize),
  );
  expect(size).toBeGreaterThanOrEqual(16);
  await source(page).getByText('日志在哪个目录？').tap();
  await page.keyboard.press('End');
  await page.keyboard.type('急');
  await page.getByRole('button', { name: '改用表单填' }).tap();
  await expect(question(page)).toHaveValue('日志在哪个目录？急');
});

test('another kind is chosen in the phone’s own menu', async ({ page }) => {
  await openEditor(page);
  await question(page).fill('日志在哪个目录？');
  await page.getByRole('combobox', { name: '投什么' }).selectOption('任务');
  await expect(page.getByRole('heading', { name: '写一个任务' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^说明/ })).toHaveValue('日志在哪个目录？');
  expect(await page.evaluate(unfit)).toEqual([]);
});
