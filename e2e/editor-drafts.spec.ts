import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  answer,
  catchCopies,
  drafts,
  expect,
  isKept,
  isReady,
  openEditor,
  question,
  test,
} from './support/editor.ts';

// What is written stays on the device: over a reload, a crash and a closed tab, and in two tabs at once.

const ASKED = '日志在哪个目录？';

/** Opens the list of drafts. */
async function openDrafts(page: Page): Promise<void> {
  await drafts(page).locator('summary').click();
  await expect(page.getByRole('button', { name: '新建一份' })).toBeVisible();
}
const draft = (page: Page, name: string) =>
  page.getByRole('button', { name: `打开：${name}`, exact: true });

test('a reload goes on with what was kept', async ({ page }) => {
  await openEditor(page);
  await question(page).fill(ASKED);
  await isKept(page);
  await page.reload();
  await isReady(page, 'form');
  await expect(question(page)).toHaveValue(ASKED);
  await question(page).fill(`${ASKED}在线等`);
  await expect(page.getByText('还没保存')).toHaveCount(1);
  await isKept(page);
  await page.reload();
  await isReady(page, 'form');
  await expect(question(page)).toHaveValue(`${ASKED}在线等`);
  await expect(page.getByText(/^草稿（1）/)).toBeVisible();
});

test('a reload at once, and a tab that is closed at once, lose no key', async ({
  page,
  context,
}) => {
  await openEditor(page);
  await question(page).pressSequentially(ASKED);
  await page.reload();
  await isReady(page, 'form');
  await expect(question(page)).toHaveValue(ASKED);
  await isKept(page);
  await question(page).pressSequentially('在线等');
  await page.reload();
  await isReady(page, 'form');
  await expect(question(page)).toHaveValue(`${ASKED}在线等`);
  await question(page).pressSequentially('！');
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await openEditor(next);
  await next.getByRole('button', { name: '接着写' }).click();
  await expect(question(next)).toHaveValue(`${ASKED}在线等！`);
  await expect(next.getByText(/^草稿（1）/)).toBeVisible();
});

test('a reload at once loses no key of the text either', async ({ page }) => {
  await openEditor(page);
  await question(page).fill(ASKED);
  await isKept(page);
  await page.getByRole('button', { name: '文本', exact: true }).click();
  const text = page.locator('.cm-content');
  await text.getByText(ASKED).click();
  await page.keyboard.press('End');
  await page.keyboard.type('在线等');
  await page.reload();
  await isReady(page, 'form');
  await expect(question(page)).toHaveValue(`${ASKED}在线等`);
});

test('a tab that dies loses what came after the last rest at most', async ({ page, context }) => {
  await openEditor(page);
  await question(page).fill(ASKED);
  await isKept(page);
  // Nothing of the page runs any more, as when a renderer is killed.
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  const next = await context.newPage();
  await openEditor(next);
  await expect(next.getByText(/找到 \d{4}-\d\d-\d\d 的草稿「日志在哪个目录？」/)).toBeVisible();
  await next.getByRole('button', { name: '接着写' }).click();
  await expect(question(next)).toHaveValue(ASKED);
  await expect(next.getByRole('button', { name: '接着写' })).toHaveCount(0);
});

test('the draft of a closed tab is offered, and can be left or thrown away', async ({
  context,
}) => {
  const first = await context.newPage();
  await openEditor(first);
  await question(first).fill(ASKED);
  await isKept(first);
  await first.close();
  const next = await context.newPage();
  await openEditor(next);
  await next.getByRole('button', { name: '先不管' }).click();
  await expect(question(next)).toHaveValue('');
  await expect(next.getByText(/^草稿（1）/)).toBeVisible();
  const last = await context.newPage();
  await openEditor(last);
  await last.getByRole('button', { name: '丢掉' }).click();
  await expect(last.getByText(/^草稿（0）/)).toBeVisible();
});

test('several drafts are opened, renamed, deleted and brought back', async ({ page }) => {
  await openEditor(page);
  await question(page).fill('第一个问题是什么？');
  await isKept(page);
  await openDrafts(page);
  await page.getByRole('button', { name: '新建一份' }).click();
  await expect(question(page)).toHaveValue('');
  await question(page).fill('第二个问题是什么？');
  await expect(draft(page, '第二个问题是什么？')).toHaveAttribute('aria-current', 'true');
  await draft(page, '第一个问题是什么？').click();
  await expect(question(page)).toHaveValue('第一个问题是什么？');

  await page.getByRole('button', { name: '改名：第一个问题是什么？' }).click();
  await page.getByRole('textbox', { name: '草稿的名字' }).fill('给小李看');
  await page.keyboard.press('Enter');
  await expect(draft(page, '给小李看')).toBeVisible();
  // A name that was given stays.
  await question(page).fill('第一个问题改过了？');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已存在本机', { exact: true }).last()).toBeVisible();
  await expect(draft(page, '给小李看')).toBeVisible();

  await page.getByRole('button', { name: '删掉：第二个问题是什么？' }).click();
  await expect(draft(page, '第二个问题是什么？')).toHaveCount(0);
  await expect(question(page)).toHaveValue('第一个问题改过了？');
  await page.getByRole('button', { name: '撤销' }).click();
  await draft(page, '第二个问题是什么？').click();
  await expect(question(page)).toHaveValue('第二个问题是什么？');
});

test('two tabs with one draft keep both texts', async ({ page, context }) => {
  await openEditor(page);
  await question(page).fill(ASKED);
  await isKept(page);
  const other = await context.newPage();
  await openEditor(other);
  await other.getByRole('button', { name: '接着写' }).click();
  await expect(question(other)).toHaveValue(ASKED);
  await answer(page).fill('在 logs 里，这个标签页说。');
  await expect(page.getByText('还没保存')).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已存在本机', { exact: true }).last()).toBeVisible();
  await answer(other).fill('在 home 里，那个标签页说。');
  await expect(other.getByText('另一个标签页也改过这份草稿')).toBeVisible();
  await expect(answer(other)).toHaveValue('在 home 里，那个标签页说。');
  await expect(answer(page)).toHaveValue('在 logs 里，这个标签页说。');
  await expect(page.getByText(/^草稿（2）/)).toBeVisible();

  const third = await context.newPage();
  await openEditor(third);
  await openDrafts(third);
  await draft(third, ASKED).click();
  await expect(answer(third)).toHaveValue('在 logs 里，这个标签页说。');
  await draft(third, `${ASKED}（这个标签页写的）`).click();
  await expect(answer(third)).toHaveValue('在 home 里，那个标签页说。');
});

test('a draft leaves as a file, and comes back as the same text', async ({ page }) => {
  await openEditor(page);
  await question(page).fill(ASKED);
  await isKept(page);
  await openDrafts(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `导出：${ASKED}` }).click(),
  ]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain(`<Question>\n\n${ASKED}`);
  const name = download.suggestedFilename();
  expect(name).toMatch(/\.mdx$/);
  await page.getByRole('button', { name: `删掉：${ASKED}` }).click();
  await expect(question(page)).toHaveValue('');
  const mdx = { name, mimeType: 'text/plain', buffer: readFileSync(file) };
  await page.getByLabel('导入').last().setInputFiles(mdx);
  await expect(page.getByText('导入了 1 份草稿')).toBeVisible();
  await expect(question(page)).toHaveValue(ASKED);
  const picture = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) };
  await page.getByLabel('导入').last().setInputFiles(picture);
  await expect(page.getByText('没有导入 a.png：只认 .mdx、.md 和 .json')).toBeVisible();
});

test('a link carries a draft to another browser, and no request does', async ({
  page,
  context,
  browser,
}) => {
  const copies = await catchCopies(page);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await openEditor(page);
  await question(page).fill(ASKED);
  await answer(page).fill('在启动目录下的 logs 里。');
  await isKept(page);
  await openDrafts(page);
  await page.getByRole('button', { name: '复制分享链接' }).click();
  await expect(page.getByText('内容都在链接里')).toBeVisible();
  const [link = ''] = await copies();
  const [, fragment = ''] = link.split('#draft=');
  expect(fragment.length).toBeGreaterThan(20);
  const elsewhere = await browser.newContext();
  elsewhere.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  const theirs = await elsewhere.newPage();
  await theirs.goto(link);
  await isReady(theirs, 'form');
  await expect(question(theirs)).toHaveValue(ASKED);
  await expect(answer(theirs)).toHaveValue('在启动目录下的 logs 里。');
  const carriers = asked.filter((line) => line.split('#')[0]?.includes(fragment.slice(0, 20)));
  expect(carriers).toEqual([]);
  await theirs.goto(`${link.split('#')[0]}#draft=damaged`);
  await theirs.reload();
  await expect(theirs.getByText('这个分享链接打不开')).toBeVisible();
  await elsewhere.close();
});
