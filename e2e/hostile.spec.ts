import type { Page } from '@playwright/test';
import { expect, sitemapPaths, test } from './support/test.ts';

/** Everything in the page's own content that could act; the frame around it is ours. */
function dangers(): string[] {
  const main = document.querySelector('main');
  if (!main) return ['no main'];
  const found: string[] = [];
  // Our own data block: never run, and no text in it may begin a tag.
  const isData = (node: Element): boolean => {
    if (!node.matches('script[type="application/ld+json"]')) return false;
    const text = node.textContent ?? '';
    const schema: unknown = Reflect.get(JSON.parse(text) as object, '@context');
    return schema === 'https://schema.org' && !text.includes('<');
  };
  const forbidden = 'script,iframe,meta,base,form,style,object,embed,link,svg script,foreignObject';
  for (const node of main.querySelectorAll('*')) {
    if (node.matches(forbidden) && !node.closest('[data-search]') && !isData(node))
      found.push(node.outerHTML);
    for (const { name, value } of node.attributes) {
      const acts = /^on/i.test(name) || /^(?:srcdoc|formaction|action)$/i.test(name);
      const runs =
        /^(?:href|src|xlink:href)$/i.test(name) &&
        /^\s*(?:javascript|data|vbscript|file):/i.test(value);
      const loads = name === 'style' && /url\(/i.test(value);
      if (acts || runs || loads) found.push(node.outerHTML.slice(0, 200));
    }
  }
  return found;
}

/** Everything that went off while a page was open. */
function listenForAlarms(page: Page): string[] {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (sent) => {
    if (sent.url().includes('evil.example')) alarms.push(`request ${sent.url()}`);
  });
  return alarms;
}

/** The corpus goes in parts, so that two workers share it. */
const PARTS = 4;

for (let part = 0; part < PARTS; part += 1) {
  test(`the hostile corpus is inert in the built pages, part ${part + 1} of ${PARTS}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    const alarms = listenForAlarms(page);
    const pages = (await sitemapPaths(request)).filter((path) =>
      /^\/(?:weekly|questions)\/.+/.test(path),
    );
    expect(pages.length).toBeGreaterThanOrEqual(40);
    for (const path of pages.filter((_, index) => index % PARTS === part)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(dangers), path).toEqual([]);
      expect(await page.evaluate(() => 'PWNED' in globalThis), path).toBe(false);
    }
    expect(alarms).toEqual([]);
  });
}

test('what was refused is shown as text', async ({ page }) => {
  await page.goto('/weekly/2001-01-01/');
  await expect(page.getByText('{globalThis.PWNED = 1}').first()).toBeVisible();
});
