import type { APIRequestContext, Page } from '@playwright/test';
import { expect, sitemapPaths, test } from './support/test.ts';

/**
 * Everything in a page's own content that could act; the frame around it is ours.
 * @param html of a page; null for the one that is open.
 */
function dangers(html: string | null): string[] {
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  if (!main || page.querySelectorAll('main').length > 1) return ['not one main'];
  const found: string[] = [];
  // Our own data block: never run, and no text in it may begin a tag.
  const isData = (node: Element): boolean => {
    if (!node.matches('script[type="application/ld+json"]')) return false;
    const text = node.textContent ?? '';
    const schema: unknown = Reflect.get(JSON.parse(text) as object, '@context');
    return schema === 'https://schema.org' && !text.includes('<');
  };
  // Ours: what is new since the last visit is shown before anything is painted. No word of content is in it.
  const isNews = (node: Element): boolean =>
    node.matches('#news ~ script[data-before-paint]') &&
    /^try\{var s=localStorage,n=document\.getElementById\('news'\)[\w.,;:?!()|&<=+\-']*\}catch\(e\)\{\}$/.test(
      (node.textContent ?? '').slice(0, 400),
    );
  const forbidden = 'script,iframe,meta,base,form,style,object,embed,link,svg script,foreignObject';
  for (const node of main.querySelectorAll('*')) {
    // The one form is ours, and leads to our search.
    if (node.matches('form[data-opens-search][action="/search/"]')) continue;
    if (node.matches(forbidden) && !isData(node) && !isNews(node)) found.push(node.outerHTML);
    for (const { name, value } of node.attributes) {
      const acts = /^on/i.test(name) || /^(?:srcdoc|formaction|action|ping)$/i.test(name);
      const runs =
        /^(?:href|src|xlink:href)$/i.test(name) &&
        /^[\s\p{Cc}\p{Cf}]*(?:javascript|data|vbscript|file|blob|[\\/]{2}):?/iu.test(value);
      const loads = name === 'style' && /url\(/i.test(value);
      // What turns the reading direction, or a control: shown as `\u202e`, never there.
      const turns = /[^\P{Cc}\n\t]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(value);
      if (acts || runs || loads || turns) found.push(node.outerHTML.slice(0, 200));
    }
  }
  const words = page.title + (main.textContent ?? '');
  if (/[^\P{Cc}\n\t]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(words)) found.push('controls');
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

const isOfOne = (path: string): boolean => /^\/(?:weekly|questions)\/(?!year\/).+/.test(path);

/** The corpus goes in parts, so that two workers share it. */
const PARTS = 4;

for (let part = 0; part < PARTS; part += 1) {
  test(`the hostile corpus is inert in the built pages, part ${part + 1} of ${PARTS}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    const alarms = listenForAlarms(page);
    const pages = (await sitemapPaths(request)).filter(isOfOne);
    expect(pages.length).toBeGreaterThanOrEqual(40);
    for (const path of pages.filter((_, index) => index % PARTS === part)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(dangers, null), path).toEqual([]);
      expect(await page.evaluate(() => 'PWNED' in globalThis), path).toBe(false);
    }
    expect(alarms).toEqual([]);
  });
}

test('the coming weekly is inert', async ({ page }) => {
  const alarms = listenForAlarms(page);
  await page.goto('/next/', { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('main').getByRole('article').nth(4)).toBeAttached();
  expect(await page.evaluate(dangers, null)).toEqual([]);
  expect(await page.evaluate(() => 'PWNED' in globalThis)).toBe(false);
  expect(alarms).toEqual([]);
});

test('projects and lists are inert', async ({ page, request }) => {
  const alarms = listenForAlarms(page);
  const others = (await sitemapPaths(request)).filter((path) => !isOfOne(path));
  expect(others.filter((path) => path.startsWith('/projects/kite-')).length).toBeGreaterThanOrEqual(
    2,
  );
  await page.goto('/projects/kite-script/', { waitUntil: 'domcontentloaded' });
  for (const path of others) {
    const html = await (await request.get(path)).text();
    expect(await page.evaluate(dangers, html), path).toEqual([]);
  }
  for (const path of ['/projects/', '/weekly/year/2001/', '/readings/']) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(dangers, null), path).toEqual([]);
  }
  expect(await page.evaluate(() => 'PWNED' in globalThis)).toBe(false);
  expect(alarms).toEqual([]);
});

test('results that quote hostile documents are inert', async ({ page }) => {
  const alarms = listenForAlarms(page);
  for (const query of ['PWNED', 'script', '反过来']) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(`[data-answered="${query}"][data-complete="true"]`)).toBeVisible();
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
    expect(await page.evaluate(dangers, null), query).toEqual([]);
  }
  expect(await page.evaluate(() => 'PWNED' in globalThis)).toBe(false);
  expect(alarms).toEqual([]);
});

const calendar = async (request: APIRequestContext, name: string): Promise<string[]> => {
  const text = await (await request.get(`/calendar/${name}.ics`)).text();
  expect(text).not.toMatch(/[^\r]\n|\r(?!\n)|[\u2028\u2029\u0085\u202e]/);
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
};

test('calendar files hold the announced events and no line of theirs', async ({ request }) => {
  const lines = await calendar(request, 'meetings');
  const known =
    /^(?:(?:BEGIN|END):(?:VCALENDAR|VEVENT|VTIMEZONE|STANDARD)$|(?:VERSION|PRODID|NAME|X-WR-CALNAME|REFRESH-INTERVAL|X-PUBLISHED-TTL|SOURCE|TZ[A-Z]+|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|DTSTART|DTEND|STATUS|SUMMARY|LOCATION|DESCRIPTION|URL)[:;])/;
  for (const line of lines) expect(line).toMatch(known);
  const uids = lines.flatMap((line) => /^UID:(.*)@sofa-weekly$/.exec(line)?.[1] ?? []);
  const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length;
  expect(uids.length).toBeGreaterThanOrEqual(6);
  for (const start of [
    'UID:',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'DTSTART;TZID=Asia/Shanghai:2099',
    'SUMMARY:会',
  ])
    expect(count(start), start).toBe(uids.length);
  // Every announced event has a file of its own, a forged one has none.
  for (const uid of uids) {
    const own = await calendar(request, uid);
    expect(own.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
    expect(own).toContain(`UID:${uid}@sofa-weekly`);
  }
});

test('the sitemap is XML with addresses of the site only', async ({ page, request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  await page.goto('/weekly/2001-01-01/', { waitUntil: 'domcontentloaded' });
  const parse = (text: string): string[] => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    if (parsed.querySelector('parsererror')) return ['not well-formed'];
    return Array.from(parsed.querySelectorAll('loc'), (one) => one.textContent ?? '');
  };
  const addresses = await page.evaluate(parse, xml);
  const { origin } = new URL(addresses[0] ?? '');
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((one) => !/^\/[\w./-]*$/.test(one.slice(origin.length)))).toEqual([]);
  expect(addresses.filter((one) => !one.startsWith(`${origin}/`))).toEqual([]);
  const openSearch = await (await request.get('/opensearch.xml')).text();
  expect(await page.evaluate(parse, openSearch)).toEqual([]);
  expect(await (await request.get('/robots.txt')).text()).toMatch(
    /^User-Agent: \*\nAllow: \/\n\nSitemap: \S+\/sitemap\.xml\n$/,
  );
});

test('search data are JSON, and hold nothing that acts', async ({ request }) => {
  interface Manifest {
    shards: { file: string }[];
    words: string;
  }
  const manifest = (await (await request.get('/search-data/manifest.json')).json()) as Manifest;
  expect(manifest.shards.length).toBeGreaterThan(0);
  for (const file of ['manifest.json', manifest.words, ...manifest.shards.map((one) => one.file)]) {
    const text = await (await request.get(`/search-data/${file}`)).text();
    expect(() => JSON.parse(text) as unknown, file).not.toThrow();
    expect(text, file).not.toMatch(/\p{Cc}|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
    // Written out in words, `\\u202e` has two backslashes here.
    expect(text, file).not.toMatch(/(?<!\\)\\u(?:00[01]|202[a-e])/);
  }
});

test('cards and data blocks are what they say', async ({ page, request }) => {
  await page.goto('/weekly/2001-01-01/', { waitUntil: 'domcontentloaded' });
  const read = (html: string): { card: string; things: unknown[]; metas: number } => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const blocks = [...parsed.querySelectorAll('script[type="application/ld+json"]')];
    return {
      card: parsed.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '',
      things: blocks.map((block) => Object.keys(JSON.parse(block.textContent ?? '') as object)),
      metas: parsed.querySelectorAll('body meta, head meta[http-equiv="refresh"], base').length,
    };
  };
  const paths = (await sitemapPaths(request)).filter(
    (path) => isOfOne(path) || /^\/projects\/kite-[a-z]+\/$/.test(path),
  );
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    const { card, things, metas } = await page.evaluate(read, html);
    expect({ things, metas }, path).toEqual({ things: [['@context', '@graph']], metas: 0 });
    const png = await (await request.get(new URL(card).pathname)).body();
    expect(png.toString('latin1', 1, 4), path).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
  }
});

test('what was refused is shown as text', async ({ page }) => {
  await page.goto('/weekly/2001-01-01/');
  await expect(page.getByText('{globalThis.PWNED = 1}').first()).toBeVisible();
});
