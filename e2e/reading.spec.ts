import type { Page } from '@playwright/test';
import { sampleWeeklies } from './support/content.ts';
import { clipboard } from './support/clipboard.ts';
import { expect, test } from './support/test.ts';

const WEEKLY = '/weekly/2023-02-24/';
const QUESTION = '/questions/2023-02-24-2/';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Clicks a copy button and waits until the page says that it is done. */
async function copy(page: Page, name: string, said: RegExp): Promise<string> {
  const article = page.getByRole('article').filter({ hasText: 'maxByteCountPerRpc' });
  const button = article.getByRole('button', { name });
  // The one listener behind all buttons may still be on its way.
  await expect(async () => {
    await button.click();
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible({ timeout: 500 });
  }).toPass();
  return clipboard(page);
}

for (const path of [WEEKLY, QUESTION]) {
  test(`${path}: the link of a question is its own page`, async ({ page }) => {
    await page.goto(path);
    const copied = await copy(page, '复制链接', /链接已复制/);
    expect(new URL(copied).pathname).toBe(QUESTION);
  });

  test(`${path}: a question is copied as Markdown, with its source`, async ({ page }) => {
    await page.goto(path);
    const markdown = await copy(page, '复制为 Markdown', /Markdown/);
    expect(markdown).toMatch(/\*\*问：\*\*.*`groupId`/s);
    expect(markdown).toMatch(/\*\*答：\*\*.*`RaftOptions`/s);
    expect(markdown).toMatch(/\n\n- `maxByteCountPerRpc`.*\n- `maxEntriesSize`/);
    const source = markdown.trimEnd().split('\n').at(-1);
    expect(source).toMatch(/^来源：.*\/questions\/2023-02-24-2\//);
    expect(markdown).not.toMatch(/提问：|回答：|复制/);
  });

  test(`${path}: a question is quoted by title, newsletter, date, issue and address`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(async () => {
      // In a weekly below the question, on its own page beside it.
      const scope = path === WEEKLY ? page.locator('[id="2023-02-24-2"]') : page;
      await scope.getByRole('button', { name: '复制引用' }).click();
      expect(await clipboard(page)).toMatch(
        /^「.+」——SOFA Weekly，2023-02-24，SOFAJRaft #845。http\S+\/questions\/2023-02-24-2\/$/,
      );
    }).toPass();
  });
}

test('numbered lists, pictures and links stay what they are in the copy', async ({ page }) => {
  await page.goto('/questions/2023-02-24-1/');
  await expect(async () => {
    await page.getByRole('button', { name: '复制为 Markdown' }).click();
    expect(await clipboard(page)).toContain('**问：**');
  }).toPass();
  const markdown = await clipboard(page);
  expect(markdown).toMatch(/\n1\. .+\n+2\. /);
  expect(markdown).toMatch(/!\[[^\]]+\]\(https:\/\/mdn\.\S+\)/);
  expect(markdown).not.toContain('图片未能载入');
});

test('Markdown that cannot be fetched is a failure that is told', async ({ page }) => {
  await page.goto(QUESTION);
  await page.route('**/index.html.md', (route) => route.abort());
  const button = page.getByRole('button', { name: '复制为 Markdown' });
  await expect(async () => {
    await button.click();
    await expect(button).toHaveAttribute('data-said', '复制失败', { timeout: 500 });
  }).toPass();
});

test('sharing is offered where the device has a sheet; on a phone in the place of the link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const share = (data: ShareData): Promise<void> => {
      document.documentElement.dataset['shared'] = JSON.stringify(data);
      return Promise.resolve();
    };
    Object.assign(navigator, { share, canShare: () => true });
  });
  await page.goto(QUESTION);
  const button = page.getByRole('button', { name: '分享' });
  const link = page.getByRole('button', { name: '复制链接' });
  await expect(button).toBeVisible();
  await expect(link).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(link).toBeHidden();
  await button.click();
  const shared = await page.locator('html').getAttribute('data-shared');
  const { title, text, url } = JSON.parse(shared ?? '{}') as ShareData;
  expect(text).toBe(`「${title}」——SOFA Weekly，2023-02-24，SOFAJRaft #845。`);
  expect(new URL(url ?? '').pathname).toBe(QUESTION);
});

test('a rule that an author draws is seen, in a weekly and in an answer', async ({ page }) => {
  for (const [path, place] of [
    [WEEKLY, '.weekly-body'],
    [QUESTION, '.answer-sheet .prose'],
  ] as const) {
    await page.goto(path);
    const within = page.locator(place).first();
    await within.evaluate((element) => element.append(document.createElement('hr')));
    await expect(within.locator('hr').last(), place).toHaveCSS('border-top', /^1px solid/);
  }
});

test('weekly and question lead to the editor with what they are written in', async ({ page }) => {
  for (const [path, name, asked] of [
    [WEEKLY, '改这一期', '?file=content%2Fweekly%2F2023-02-24.mdx'],
    [QUESTION, '改这条问答', '?correct=2023-02-24-2'],
  ] as const) {
    await page.goto(path);
    const link = page.getByRole('link', { name });
    await expect(link).toHaveAttribute('href', `/contribute/edit/${asked}`);
  }
});

test('headings and questions have anchors that the keyboard reaches and shows', async ({
  page,
}) => {
  await page.goto(WEEKLY);
  const heading = page.getByRole('heading', { level: 2, name: '本周推荐阅读' });
  const anchor = heading.getByRole('link');
  await expect(anchor).toHaveAttribute('href', '#本周推荐阅读');
  await anchor.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#本周推荐阅读');
  await expect(heading).toBeInViewport();
  const own = page.getByRole('link', { name: '链接到这条问答' }).last();
  await own.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(own).toBeFocused();
  await expect(own).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#2023-02-24-2');
});

test('the contents stand beside the text and follow the reader', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(WEEKLY);
  const contents = page.getByRole('complementary', { name: '目录' }).getByRole('navigation');
  await expect(contents).toBeVisible();
  await page.locator('[id="2023-02-24-2"]').evaluate((element) => element.scrollIntoView());
  await expect(contents.locator('[aria-current]')).toHaveAttribute('href', '#2023-02-24-2');
  await expect(contents).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(contents.locator('[aria-current]')).not.toHaveAttribute('href', '#2023-02-24-2');
});

test('on a phone the contents fold, and open without a script', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(WEEKLY);
  const contents = page.getByRole('navigation', { name: '本期目录' }).first();
  await expect(contents).toBeHidden();
  await page.getByText('本期目录', { exact: true }).first().click();
  await expect(contents).toBeVisible();
  await expect(page.getByRole('button', { name: '复制链接' }).first()).toBeHidden();
  await expect(page.getByRole('link', { name: '单独打开' }).first()).toBeVisible();
  await context.close();
});

test('a question says how old its answer is, and what is near to it', async ({ page }) => {
  await page.goto(QUESTION);
  await expect(page.locator('.note')).toContainText('2023-02-24 答复');
  const related = page.locator('section').filter({ hasText: '相近的提问' });
  const links = related.getByRole('heading', { level: 3 }).getByRole('link');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('href', /\/questions\/(?!2023-02-24-2\/)[^/]+\/$/);
  }
});

// Of the weeklies that we know: an author may well write `**/*.java` in a sentence.
test('no mark of the source is left in what readers see', async ({ page }) => {
  expect(sampleWeeklies.length).toBeGreaterThan(20);
  for (const path of sampleWeeklies) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const prose = await page.locator('main').evaluate((main) => {
      for (const code of main.querySelectorAll('pre, code')) code.remove();
      return main.textContent;
    });
    expect(prose, path).not.toMatch(/\*\*|\]\(http|<\/?(?:Answer|Question)/);
  }
});

test('long lines of code wrap when asked, and on the next page of the visit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/weekly/2023-04-21/');
  const code = page.locator('.code').first();
  const isLong = () => code.locator('pre').evaluate((text) => text.scrollWidth > text.clientWidth);
  const button = code.getByRole('button', { name: '换行' });
  await expect(button).toBeVisible();
  expect(await isLong()).toBe(true);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await isLong()).toBe(false);
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(isLong).toBe(false);
});

test('code and tables scroll alone, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [path, box] of [
    ['/weekly/2023-04-21/', '.code pre'],
    ['/weekly/2021-10-29/', '.table-box'],
  ] as const) {
    await page.goto(path);
    const boxes = page.locator(box);
    expect(await boxes.count(), path).toBeGreaterThan(0);
    await expect(boxes.first()).toHaveAttribute('tabindex', '0');
    await expect(boxes.first()).toHaveCSS('overflow-x', 'auto');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(320);
  }
});
