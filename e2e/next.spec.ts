import { expect, sitemapPaths, test } from './support/test.ts';

test('the coming weekly is a preview: it can be added to, and is found by no one who looks for pages', async ({
  page,
  request,
}) => {
  await page.goto('/next/');
  await expect(page.getByRole('heading', { level: 1, name: '下一期，目前的样子' })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  expect(await sitemapPaths(request)).not.toContain('/next/');
  // No question of it has a page of its own yet.
  await expect(page.getByRole('link', { name: '单独打开' })).toHaveCount(0);
});

test('each kind of contribution is one click away, with its file filled in', async ({ page }) => {
  await page.goto('/next/');
  const add = page.locator('#add');
  for (const [word, tag] of [
    ['问答', '<Question'],
    ['发布', '<Release'],
    ['阅读', '<Readings>'],
    ['活动', '<Event'],
    ['任务', '<Task'],
  ] as const) {
    const href = (await add.getByRole('link', { name: word }).first().getAttribute('href')) ?? '';
    const query = new URL(href).searchParams;
    expect(query.get('filename')).toMatch(/^content\/next\/[a-z]+-[\d-]+\.mdx$/);
    expect(query.get('value')).toContain(tag);
  }
});

test('the foot of every page leads there', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('contentinfo').getByRole('link', { name: '下一期' }).click();
  await expect(page).toHaveURL(/\/next\/$/);
});
