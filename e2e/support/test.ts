import { type APIRequestContext, type Page, expect, test as base } from '@playwright/test';

export { expect };

/** Playwright's `test`, with pages that reach this machine only: no other host is there to answer. */
export const test = base.extend<{ stayHere: undefined }>({
  stayHere: [
    async ({ context }, use) => {
      await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Waits until the page's scripts run: what leads to search says that it opens a dialog, the search page has a field. */
export async function scriptsRun(page: Page): Promise<void> {
  const mark = '[aria-haspopup="dialog"], [data-search-input]';
  await expect(page.locator(mark).first()).toBeAttached();
}

/** Paths of the sitemap. */
export async function sitemapPaths(request: APIRequestContext): Promise<string[]> {
  const xml = await (await request.get('/sitemap.xml')).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
}
