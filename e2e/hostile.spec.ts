import { expect, test } from '@playwright/test';

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

test('the whole hostile corpus is inert in the built pages', async ({ page, request }) => {
  test.setTimeout(240_000);
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (sent) => {
    if (sent.url().includes('evil.example')) alarms.push(`request ${sent.url()}`);
  });
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc = '']) => new URL(loc).pathname,
  );
  const pages = addresses.filter((path) => /^\/(?:weekly|questions)\/.+/.test(path));
  expect(pages.length).toBeGreaterThanOrEqual(40);
  for (const path of pages) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(dangers), path).toEqual([]);
    expect(await page.evaluate(() => 'PWNED' in globalThis), path).toBe(false);
  }
  expect(alarms).toEqual([]);
});

test('what was refused is shown as text', async ({ page }) => {
  await page.goto('/weekly/2001-01-01/');
  await expect(page.getByText('{globalThis.PWNED = 1}').first()).toBeVisible();
});
