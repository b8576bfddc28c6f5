import { expect, scriptsRun, sitemapPaths, test } from './support/test.ts';

const QUESTION = '/questions/2023-02-24-2/';

test('the header leads to the way in, where everything is one click away', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: '投稿' }).click();
  await expect(page).toHaveURL(/\/contribute\/$/);
  for (const [name, form] of [
    ['一条问答', 'question.yml'],
    ['一次发布', 'release.yml'],
    ['一篇文章', 'reading.yml'],
    ['一次活动', 'event.yml'],
  ] as const) {
    const href = await page.getByRole('link', { name: `填表：${name}` }).getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('template')).toBe(form);
  }
  await expect(page.getByRole('link', { name: /^在浏览器里写：/ })).toHaveCount(5);
  await page.getByRole('link', { name: '在浏览器里写：一个新手任务' }).click();
  await expect(page.getByRole('radio', { name: '任务', checked: true })).toBeVisible();
});

test('the command is one click away as well', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/contribute/');
  await scriptsRun(page);
  await page.getByRole('button', { name: '复制命令：一篇文章' }).click();
  await expect(page.getByRole('status').filter({ hasText: '命令已复制' })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('npm run -s weekly -- add reading');
});

test('from a question one says that it is wrong, or asks on, with the question filled in', async ({
  page,
}) => {
  await page.goto(QUESTION);
  const title = (await page.getByRole('heading', { level: 1 }).innerText()).slice(0, 6);
  const formOf = async (name: string) =>
    new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '').searchParams;
  const wrong = await formOf('答案不对');
  expect(wrong.get('template')).toBe('wrong-answer.yml');
  expect(wrong.get('id')).toBe('2023-02-24-2');
  expect(wrong.get('title')).toContain(title);
  const more = await formOf('追问');
  expect(more.get('template')).toBe('question.yml');
  expect(more.get('project')).toBe('sofa-jraft');
  expect(more.get('question')).toContain(title);
});

test('a search that finds nothing offers to ask, with its words filled in', async ({ page }) => {
  await page.goto('/search/#q=zzqxjvkw');
  const ask = page.getByRole('main').getByRole('link', { name: '到 GitHub 提问' });
  const query = new URL((await ask.getAttribute('href')) ?? '').searchParams;
  expect(query.get('template')).toBe('question.yml');
  expect(query.get('question')).toBe('zzqxjvkw');
});

test('the guide shows every component and leads to every rule', async ({ page, request }) => {
  await page.goto('/guide/');
  for (const name of ['Question', 'Release', 'Readings', 'Event', 'Task', 'Figure', 'Project']) {
    await expect(page.getByRole('heading', { name: `<${name}>`, exact: true })).toBeVisible();
  }
  // Alive: a card as in a weekly, not its source.
  await expect(page.getByRole('article', { name: '问答：SOFAJRaft #845' })).toBeVisible();
  const rules = (await sitemapPaths(request)).filter((path) => path.startsWith('/guide/rules/'));
  expect(rules.length).toBeGreaterThan(80);
  for (const path of rules) await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(1);
});

test('a rule shows wrong and right, what is said of it, and the next one', async ({ page }) => {
  await page.goto('/guide/rules/attribute-value/');
  const wrong = page.getByRole('region', { name: '不对', exact: true });
  await expect(wrong.locator('u')).toHaveText('version="v5.12.0"');
  const right = page.getByRole('region', { name: '对', exact: true });
  await expect(right.getByRole('article')).toContainText('5.12.0');
  await expect(page.getByText('[attribute-value]')).toBeVisible();
  await page.getByRole('navigation', { name: '前后两条' }).getByRole('link').last().click();
  await expect(page).toHaveURL(/\/guide\/rules\/(?!attribute-value)[a-z-]+\/$/);
});
