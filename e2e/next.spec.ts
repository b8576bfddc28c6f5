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

test('each kind of contribution is one click away, in the editor', async ({ page }) => {
  await page.goto('/next/');
  const add = page.locator('#add');
  for (const [word, kind] of [
    ['问答', 'question'],
    ['发布', 'release'],
    ['阅读', 'reading'],
    ['活动', 'event'],
    ['任务', 'task'],
  ] as const) {
    const link = add.getByRole('link', { name: word }).first();
    await expect(link).toHaveAttribute('href', `/contribute/edit/?kind=${kind}`);
  }
});

test('the foot of every page leads there', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('contentinfo').getByRole('link', { name: '下一期' }).click();
  await expect(page).toHaveURL(/\/next\/$/);
});
