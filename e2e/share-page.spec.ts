import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

const PAGE = '/weekly/2023-02-24/share/';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('an article is copied as rich text: what WeChat takes, styles and all', async ({ page }) => {
  await page.goto(PAGE);
  const button = page.getByRole('button', { name: '复制富文本' }).first();
  await expect(async () => {
    await button.click();
    await expect(button).toHaveAttribute('data-said', '已复制', { timeout: 1000 });
  }).toPass();
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(text).toContain('maxByteCountPerRpc');
  expect(html).toMatch(/<section[^>]* style="[^"]*font-size: ?16px/);
  expect(html).toContain('图 1，上传后放在这里');
  expect(html).not.toMatch(/ class=| id=|<script|<a [^>]*href="https?:\/\/(?!mp\.weixin)/);
});

test('what is seen is what is copied, in the looks that it has there', async ({ page }) => {
  await page.goto(PAGE);
  const phone = page.getByRole('region', { name: '公众号预览' });
  await expect(phone).toContainText('图 1，上传后放在这里');
  await expect(phone).toContainText('maxByteCountPerRpc');
  const answer = phone.getByText('可以先限流来缓解');
  await expect(answer).toBeVisible();
  const colours = await answer.evaluate((node) => {
    const sheet = node.closest('section');
    return sheet ? getComputedStyle(sheet).backgroundColor : '';
  });
  expect(colours).toBe('rgb(238, 243, 253)');
});

test('each channel has its text, its title with counts, its pictures and its checks', async ({
  page,
}) => {
  await page.goto(PAGE);
  for (const name of ['掘金', '知乎', 'GitHub', '邮件']) {
    await page.locator('label', { hasText: name }).click();
    const sheet = page.getByRole('region', { name, exact: true });
    await expect(sheet).toBeVisible();
    await expect(sheet.getByText(/标题 \d+ \/ 64 字/)).toBeVisible();
    await expect(sheet.getByText(/文字都在/)).toBeVisible();
  }
  await expect(page.getByRole('region', { name: '公众号', exact: true })).toBeHidden();
});

test('Markdown is copied as it is written for the platform', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('label', { hasText: '掘金' }).click();
  const sheet = page.getByRole('region', { name: '掘金', exact: true });
  await sheet.getByRole('button', { name: '复制 Markdown' }).click();
  await expect(sheet.getByRole('button', { name: '复制 Markdown' })).toHaveAttribute(
    'data-said',
    '已复制',
  );
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('**问：**');
});

test('every file is there, and search engines are told to leave the page alone', async ({
  page,
  request,
}) => {
  await page.goto(PAGE);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const files = await page
    .locator('a[download]:not([href^="data:"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const ofWeekly = files.filter((file) => file.includes('/share/'));
  // Six texts and two covers; what is left are calendars.
  expect(ofWeekly).toHaveLength(8);
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
});

test('all pictures are saved as one list, and covers are shown beside their sizes', async ({
  page,
}) => {
  await page.goto(PAGE);
  const sheet = page.getByRole('region', { name: '公众号', exact: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('link', { name: '全部下载（清单）' }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(sheet.getByText(`curl -K ${name}`)).toBeVisible();
  const list = await readFile(await download.path(), 'utf8');
  expect(list).toMatch(/^# 图 1，.*\nurl = "https?:\/\/[^"\n]+"\noutput = "1[.\w]*"$/m);
  const cover = sheet.locator('img').first();
  await cover.scrollIntoViewIfNeeded();
  await expect(async () => {
    expect(await cover.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(900);
  }).toPass();
});

test('events have a tab of their own; a weekly without any says so on it', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('label', { hasText: '日历' }).click();
  await expect(page.getByRole('region', { name: '日历', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: '公众号', exact: true })).toBeHidden();
});
