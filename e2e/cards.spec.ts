import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Content of a `<meta>` of the page. */
const meta = (page: Page, key: string): Promise<string | null> =>
  page.locator(`meta[property="${key}"], meta[name="${key}"]`).first().getAttribute('content');

const PAGES = [
  { path: '/', type: 'website', things: ['WebSite'] },
  { path: '/weekly/2023-02-24/', type: 'article', things: ['BlogPosting', 'BreadcrumbList'] },
  { path: '/questions/2023-02-24-2/', type: 'article', things: ['QAPage', 'BreadcrumbList'] },
  {
    path: '/projects/sofa-jraft/',
    type: 'website',
    things: ['SoftwareSourceCode', 'BreadcrumbList'],
  },
];

for (const { path, type, things } of PAGES) {
  test(
    `${path} has a card that networks can show`,
    { tag: '@server' },
    async ({ page, request }) => {
      await page.goto(path);
      expect(await meta(page, 'twitter:card')).toBe('summary_large_image');
      expect(await meta(page, 'og:type')).toBe(type);
      const image = (await meta(page, 'og:image')) ?? '';
      expect(await meta(page, 'twitter:image')).toBe(image);
      expect(await meta(page, 'og:image:alt')).toMatch(/\S{4}/);
      // The address is absolute; the file is fetched from the server under test.
      const response = await request.get(new URL(image).pathname);
      expect(response.headers()['content-type']).toBe('image/png');
      const body = await response.body();
      expect(body.toString('latin1', 1, 4)).toBe('PNG');
      expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
      expect([await meta(page, 'og:image:width'), await meta(page, 'og:image:height')]).toEqual([
        '1200',
        '630',
      ]);
    },
  );

  test(`${path} says what it is to programs`, async ({ page }) => {
    await page.goto(path);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    // The script is ours: one graph of typed things.
    const { '@graph': graph } = JSON.parse(json ?? '') as { '@graph': { '@type': string }[] };
    expect(graph.map((thing) => thing['@type'])).toEqual(things);
  });
}

test('a browser finds the search to add', async ({ page, request }) => {
  await page.goto('/');
  const link = page.locator('link[rel="search"]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const response = await request.get((await link.getAttribute('href')) ?? '');
  expect(await response.text()).toContain('<OpenSearchDescription');
});
