import { clipboard } from './support/clipboard.ts';
import { expect, sitemapPaths, test } from './support/test.ts';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('one chooses what to follow, and the three addresses are those of its feeds', async ({
  page,
  request,
}) => {
  await page.goto('/subscribe/');
  const feeds = page.getByRole('region', { name: '订阅源' });
  const shown = async () =>
    (await feeds.locator('code').all()).reduce<Promise<string[]>>(async (before, one) => {
      const all = await before;
      return (await one.isVisible()) ? [...all, (await one.textContent()) ?? ''] : all;
    }, Promise.resolve([]));
  const endings = async () => (await shown()).map((address) => new URL(address).pathname);
  expect(await endings()).toEqual(['/feed.xml', '/atom.xml', '/feed.json']);
  await feeds.getByText('只要问答').click();
  const folder = '/feeds/questions/';
  expect(await endings()).toEqual(
    ['feed.xml', 'atom.xml', 'feed.json'].map((file) => folder + file),
  );
  // The keyboard chooses as well.
  await feeds.getByRole('radio', { name: '只要问答' }).press('ArrowRight');
  for (const path of await endings()) {
    expect(path).toContain('/feeds/releases/');
    expect((await request.get(path)).status(), path).toBe(200);
  }
});

test('an address is copied whole', async ({ page }) => {
  await page.goto('/subscribe/');
  const button = page.getByRole('button', { name: '复制 RSS 的地址' }).first();
  await expect(async () => {
    await button.click();
    expect(await clipboard(page)).toMatch(/^https?:\/\/\S+\/feed\.xml$/);
  }).toPass();
  await expect(button).toHaveAttribute('data-said', '已复制');
});

test('every project, calendar and file that the page names is there', async ({ page, request }) => {
  await page.goto('/subscribe/');
  const links = await page
    .locator('main a[href^="/"], main a[href^="webcal:"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const named = await page.locator('main .copy-field code').allTextContents();
  const paths = [...links, ...named].map((one) =>
    one.startsWith('/') ? one : new URL(one.replace(/^webcal:/, 'http:')).pathname,
  );
  expect(paths.filter((path) => path.endsWith('.xml')).length).toBeGreaterThan(10);
  expect(paths).toContain('/calendar/meetings.ics');
  for (const path of new Set(paths)) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
});

test('pages name their feeds and their Markdown, and both are there', async ({ page, request }) => {
  const feedOf: [string, string][] = [
    ['/', '/feed.xml'],
    ['/weekly/2023-02-24/', '/feed.xml'],
    ['/questions/2023-02-24-2/', '/feeds/questions/feed.xml'],
    ['/releases/', '/feeds/releases/feed.xml'],
    ['/projects/sofa-jraft/', '/feeds/projects/sofa-jraft/feed.xml'],
  ];
  for (const [path, feed] of feedOf) {
    await page.goto(path);
    const alternate = async (type: string): Promise<string> => {
      const href = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href');
      return new URL(href ?? '').pathname;
    };
    expect(await alternate('application/rss+xml'), path).toBe(feed);
    expect(await alternate('text/markdown'), path).toBe(`${path}index.html.md`);
    for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json']) {
      expect((await request.get(await alternate(type))).status(), path).toBe(200);
    }
  }
});

test('every page of the sitemap has a twin in Markdown that says where it is from', async ({
  request,
}) => {
  for (const path of await sitemapPaths(request)) {
    const twin = await request.get(`${path}index.html.md`);
    expect(twin.status(), path).toBe(200);
    const text = await twin.text();
    expect(text, path).toMatch(/^# /m);
    expect(text.trimEnd().split('\n').at(-1), path).toMatch(/^来源：<http/);
    expect(text, path).not.toContain('[object Object]');
  }
});
