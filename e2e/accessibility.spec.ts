import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import { field, options, search, selected } from './support/search.ts';
import { expect, scriptsRun, sitemapPaths, test } from './support/test.ts';

/** Kinds of pages in the sitemap; the test takes one of each, and all of them must be there. */
const KINDS: [string, RegExp][] = [
  ['home', /^\/$/],
  ['weekly', /^\/weekly\/2023-02-24\/$/],
  ['question', /^\/questions\/2023-02-24-2\/$/],
  ['weeklies', /^\/weekly\/$/],
  ['weeklies of a year', /^\/weekly\/year\//],
  ['questions', /^\/questions\/$/],
  ['questions of a year', /^\/questions\/year\//],
  ['releases', /^\/releases\/$/],
  ['readings', /^\/readings\/$/],
  ['projects', /^\/projects\/$/],
  ['project', /^\/projects\/sofa-jraft\/$/],
  ['questions of a project', /^\/projects\/[^/]+\/questions\//],
  ['releases of a project', /^\/projects\/[^/]+\/releases\//],
  ['readings of a project', /^\/projects\/[^/]+\/readings\//],
  ['weeklies of a project', /^\/projects\/[^/]+\/weeklies\//],
  ['stats', /^\/stats\/$/],
  ['about', /^\/about\/$/],
  ['the way in', /^\/contribute\/$/],
  ['subscriptions', /^\/subscribe\/$/],
  ['guide', /^\/guide\/$/],
  ['rule', /^\/guide\/rules\/attribute-value\/$/],
  ['guide for editors', /^\/guide\/editors\/$/],
];
/** Kinds that are not in the sitemap. */
const OTHERS = [
  ...[
    '/weekly/2023-02-24/share/',
    '/offline/',
    '/saved/',
    '/search/',
    '/search/?q=领导者转移',
    '/no-such-page/',
  ],
  // The same markup with other words: one page of each kind of work.
  ...['/en/', '/en/weekly/2023-02-24/', '/en/questions/2023-02-24-2/', '/en/search/?q=领导者转移'],
  ...['/en/projects/sofa-jraft/', '/en/stats/', '/en/contribute/', '/en/guide/', '/en/offline/'],
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const QUESTION = '/questions/2023-02-24-2/';

/** A question with several rounds: the first whose page asks again. */
async function multiRound(request: APIRequestContext, paths: string[]): Promise<string> {
  for (const path of paths.filter((one) => one.startsWith('/questions/2'))) {
    if ((await (await request.get(path)).text()).includes('ask-again')) return path;
  }
  throw new Error('no question has several rounds');
}

/** Address of a page of a kind. */
async function pathOf(request: APIRequestContext, pattern: RegExp): Promise<string> {
  const path = (await sitemapPaths(request)).find((one) => pattern.test(one));
  if (!path) throw new Error(`no page of the sitemap matches ${pattern.source}`);
  return path;
}

/** The rules that look at colours: all that another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds in the page as it stands, one line each. @param rules only these, if any. */
async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  // Pages have no frames, so axe may run in the page alone, without a second page for its sums.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules.length > 0) axe.withRules(rules);
  else axe.options({ rules: { 'target-size': { enabled: true } } }).withTags(RULES);
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
}

/** Landmarks, headings and pictures that are not as they should be. Runs in the page. */
function structureFaults(): string[] {
  const faults: string[] = [];
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  for (const one of ['main', 'body > header', 'footer.site-footer', 'h1', 'html[lang]']) {
    if (count(one) !== 1) faults.push(`${count(one)} × ${one}`);
  }
  let before = 0;
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
    const level = Number(heading.tagName.slice(1));
    if (level > before + 1) faults.push(`h${before} → h${level}: ${heading.textContent}`);
    before = level;
  }
  for (const image of document.querySelectorAll('img')) {
    const alt = image.getAttribute('alt');
    if (alt === null) faults.push(`no alt: ${image.src}`);
    else if (/^(?:图片|img|image|picture|\S+\.(?:png|jpe?g|gif|webp))$/i.test(alt)) {
      faults.push(`useless alt: ${alt}`);
    }
  }
  return faults;
}

/** Everything axe finds in a page at both widths and in both themes. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await scriptsRun(page);
  if (path.includes('?q=')) await expect(page.getByRole('article').first()).toBeVisible();
  const found = await page.evaluate(structureFaults);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [colorScheme, rules] of [
      ['light', []],
      ['dark', COLOUR_RULES],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const broken = await violations(page, [...rules]);
      found.push(...broken.map((one) => `${width} ${colorScheme} ${one}`));
    }
  }
  return found;
}

for (const [kind, pattern] of KINDS) {
  test(`${kind}: axe finds nothing in both themes at both widths`, async ({ page, request }) => {
    expect(await faultsOf(page, await pathOf(request, pattern))).toEqual([]);
  });
}

test('a question of several rounds: axe finds nothing', async ({ page, request }) => {
  expect(await faultsOf(page, await multiRound(request, await sitemapPaths(request)))).toEqual([]);
});

for (const path of OTHERS) {
  test(`${path}: axe finds nothing in both themes at both widths`, async ({ page }) => {
    expect(await faultsOf(page, path)).toEqual([]);
  });
}

/** Interactive elements that show no change when the keyboard reaches them. Runs in the page. */
function unseenFocus(): string[] {
  const style = (element: Element): string => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    const outline = outlineStyle === 'none' ? '' : outlineWidth;
    return [outline, boxShadow, borderColor].join();
  };
  const around = (element: Element): string =>
    [element, element.parentElement].map((one) => (one ? style(one) : '')).join(' / ');
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary');
  const shown = [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
  return shown.flatMap((element) => {
    element.blur();
    const before = around(element);
    element.focus();
    const after = around(element);
    if (document.activeElement !== element) return [`not reached: ${element.outerHTML}`];
    return before === after ? [element.outerHTML.slice(0, 200)] : [];
  });
}

for (const path of ['/', '/weekly/2023-02-24/', QUESTION, '/projects/sofa-jraft/', '/search/']) {
  test(`the focus is visible on everything that takes it, ${path}`, async ({ page }) => {
    await page.goto(path);
    await scriptsRun(page);
    // From here on the browser counts the keyboard as what moves the focus.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(unseenFocus)).toEqual([]);
  });
}

/** Presses Tab until the focus is on what `wanted` matches; each stop must be visible. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    const [isThere, outline] = await page.evaluate((selector) => {
      const focused = document.activeElement;
      if (!focused) return [false, ''];
      return [focused.matches(selector), getComputedStyle(focused).outlineStyle];
    }, wanted);
    if (!isThere) continue;
    expect(outline).not.toBe('none');
    return;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

/** Opens the palette by its shortcut. */
async function searchFor(page: Page): Promise<void> {
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('by keyboard alone: home, search, a question, a similar one, its project', async ({
  page,
}) => {
  await page.goto('/');
  await scriptsRun(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await searchFor(page);
  await search(page, '领导者转移');
  await expect(selected(page)).toHaveAttribute('href', /^\/questions\//);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions\//);
  await scriptsRun(page);
  const first = new URL(page.url()).pathname;
  // Of a project: not every question is about one.
  await tabTo(page, 'main section article:has(a[href^="/projects/"]) a[href^="/questions/"]');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(new RegExp(first));
  await expect(page).toHaveURL(/\/questions\/[^/]+\/$/);
  await tabTo(page, 'main a[href^="/projects/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projects\/[^/]+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('with forced colours: what is selected, focused, current or drawn can be seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/');
  // Icons follow the text's colour, which the reader's palette sets.
  const icon = page.getByRole('banner').locator('svg.icon:visible').first();
  const [stroke, background] = await icon.evaluate((one) => [
    getComputedStyle(one).stroke,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(stroke).not.toBe(background);
  await searchFor(page);
  // Before every year has answered, Enter may open another result, or the search page.
  await search(page, '领导者转移');
  const look = (element: Element): string => {
    const { backgroundColor, outlineStyle, outlineWidth, borderStyle, color } =
      getComputedStyle(element);
    return [backgroundColor, outlineStyle, outlineWidth, borderStyle, color].join();
  };
  expect(await options(page).count()).toBeGreaterThan(1);
  expect(await selected(page).evaluate(look)).not.toBe(await options(page).nth(1).evaluate(look));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions\//);
  // A page that is still loading, or that scripts are just taking over, may lose the focus again.
  await scriptsRun(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = () =>
    page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(await outline()).not.toBe('none');
  const current = page.getByRole('navigation').first().locator('[aria-current]');
  const other = page.getByRole('navigation').first().locator('a:not([aria-current])').first();
  await page.goto('/weekly/');
  await scriptsRun(page);
  const marked = (element: Element): string =>
    [getComputedStyle(element), getComputedStyle(element, '::after')]
      .map((one) =>
        [
          one.borderBottom,
          one.textDecorationLine,
          one.backgroundColor,
          one.fontWeight,
          one.borderTopWidth,
          one.content,
        ].join(),
      )
      .join();
  expect(await current.evaluate(marked)).not.toBe(await other.evaluate(marked));
  expect(await violations(page)).toEqual([]);
});
