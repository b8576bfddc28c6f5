import { expect, sitemapPaths, test } from './support/test.ts';

test('find 领导者转移 with the keyboard, land on the question with the words marked, go on to the project', async ({
  page,
}) => {
  await page.goto('/');
  const field = page.getByRole('combobox');
  // A key pressed before the page is interactive is lost, as for any reader: press again.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('领导者转移');
  const first = page.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText('领导者转移');
  await expect(first).toContainText('LinhuiG');
  // Before the whole query is answered, Enter leads to the search page.
  await expect(page.locator('[data-answered="领导者转移"][data-complete="true"]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/2023-02-24/);
  await expect(page.getByText('@LinhuiG').first()).toBeVisible();
  await expect(page.locator('main').getByText('maxByteCountPerRpc').first()).toBeVisible();
  // Marks are painted by the Custom Highlight API: they are ranges, not elements.
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((marks) =>
          [...marks].map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? '').slice(startOffset, endOffset),
          ),
        ),
      ),
    )
    .toContain('领导者转移');
  await page.getByRole('main').getByRole('link', { name: 'SOFAJRaft' }).first().click();
  await expect(page).toHaveURL('/projects/sofa-jraft/');
});

test('browse a year and open an old weekly', async ({ page }) => {
  await page.goto('/weekly/');
  await page.getByRole('link', { name: /2019/ }).first().click();
  await expect(page).toHaveURL(/2019/);
  await page.locator('a[href="/weekly/2019-10-18/"]').first().click();
  await expect(page).toHaveURL('/weekly/2019-10-18/');
  await expect(page.getByText('@温明磊').first()).toBeVisible();
  await expect(page.getByText('0.9.0').first()).toBeVisible();
});

test('a picture on a host that refuses us shows its replacement', async ({ page }) => {
  await page.goto('/weekly/2023-02-24/');
  await expect(page.getByText('图片未能载入').first()).toBeVisible();
  await expect(page.getByText('mdn.alipayobjects.com').first()).toBeVisible();
});

test('a missing page is a 404', async ({ page }) => {
  const response = await page.goto('/weekly/2018-01-05/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('404');
});

test('every page of the sitemap opens and no archive page shows literal **', async ({
  request,
}) => {
  test.setTimeout(120_000);
  const paths = await sitemapPaths(request);
  expect(paths.length).toBeGreaterThan(500);
  const literal: string[] = [];
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? '';
    const text = main.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');
    // The guide shows what is wrong.
    if (!path.startsWith('/guide/') && text.includes('**')) literal.push(path);
  }
  expect(literal).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an old weekly reads in full', async ({ page }) => {
    await page.goto('/weekly/2019-10-18/');
    await expect(page.getByText('@温明磊').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /Session 存储策略/ })).toBeVisible();
  });
});
