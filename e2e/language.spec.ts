import type { Page } from '@playwright/test';
import { expect, scriptsRun, test } from './support/test.ts';

// The interface in English, around content that stays in the language it was written in.

const WEEKLY = '/weekly/2023-02-24/';
const QUESTION = '/questions/2023-02-24-2/';
/** One page of every kind. */
const KINDS = [
  ...['/', WEEKLY, QUESTION, '/weekly/', '/weekly/latest/', '/weekly/year/2022/', '/questions/'],
  ...['/releases/', '/readings/', '/projects/', '/projects/sofa-jraft/', '/stats/', '/about/'],
  ...[
    '/projects/mosn/releases/',
    '/subscribe/',
    '/offline/',
    '/saved/',
    '/next/',
    '/contribute/',
    '/search/',
  ],
  '/contribute/edit/',
  ...['/guide/', '/guide/rules/attribute-value/', '/guide/editors/'],
];

/** Chinese on a page that does not say so: texts, labels and hints outside of elements whose language is Chinese. */
async function strayChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HAN = /\p{Script=Han}|[，。；：？！、（）]/u;
    const isChinese = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
    // Names are in no language.
    const isName = (element: Element | null) => element?.closest('.who, [translate="no"]') !== null;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      if (!HAN.test(textContent ?? '') || parentElement?.closest('script, style, title')) continue;
      if (isChinese(parentElement) || isName(parentElement)) continue;
      found.push(`${parentElement?.outerHTML.slice(0, 200)}`);
    }
    // Of what has a name of its own inside, the label repeats it.
    const isRepeated = (element: Element, label: string) => element.textContent.includes(label);
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
        const value = element.getAttribute(name) ?? '';
        if (!HAN.test(value) || isChinese(element) || isRepeated(element, value)) continue;
        found.push(`${name}=${value}`);
      }
    }
    return [...new Set(found)];
  });
}

for (const path of KINDS) {
  test(`/en${path} speaks English, and says of Chinese that it is`, async ({ page }) => {
    const answer = await page.goto(`/en${path}`);
    expect(answer?.status()).toBe(200);
    await scriptsRun(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('link', { name: 'Weeklies' }).first()).toBeAttached();
    expect(await strayChinese(page)).toEqual([]);
    // What leads on stays in the language.
    const links = await page
      .locator('a[href^="/"]:not([data-language])')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const out = links.filter((href) => /^\/(?!en\/)(?:[^?#]*\/)?(?:[?#]|$)/.test(href));
    expect(out.filter((href) => !href.endsWith('/share/'))).toEqual([]);
  });
}

test('pages name each other by language, and themselves', async ({ page }) => {
  for (const path of [QUESTION, '/', '/search/']) {
    for (const [here, lang] of [
      [path, 'zh-CN'],
      [`/en${path}`, 'en'],
    ] as const) {
      await page.goto(here);
      const named = await page
        .locator('link[hreflang]')
        .evaluateAll((links) =>
          links.map((link) => [
            link.getAttribute('hreflang'),
            new URL(link.getAttribute('href') ?? '').pathname,
          ]),
        );
      expect(Object.fromEntries(named)).toEqual({
        'zh-CN': path,
        en: `/en${path}`,
        'x-default': path,
      });
      const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
      expect(new URL(canonical ?? '').pathname).toBe(here);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    }
  }
});

test('the language one chooses is remembered, and nothing in the other one is seen', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('pagehide', () => {
      const { lang, style } = document.documentElement;
      const painted = performance.getEntriesByName('first-contentful-paint').length;
      sessionStorage.setItem('left', `${lang} ${painted} ${style.visibility}`);
    });
  });
  await page.goto(`${QUESTION}#answer`);
  await scriptsRun(page);
  // The place on the page goes along.
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en${QUESTION}#answer`);
  // Slow enough for the other page to be painted meanwhile.
  await page.route('**/en/weekly/', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto('/weekly/');
  await expect(page).toHaveURL('/en/weekly/');
  await expect(page.locator('html')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('left'))).toBe('zh-CN 0 hidden');
  // One goes back to where one was, not to the page one was led on from.
  await page.goBack();
  await expect(page).toHaveURL(`/en${QUESTION}#answer`);

  await page.getByRole('contentinfo').getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`${QUESTION}#answer`);
  await page.goto('/en/projects/');
  await expect(page).toHaveURL('/projects/');
});

test('an address that leads nowhere stays where it is, whatever was chosen', async ({ page }) => {
  await page.goto('/en/');
  await page.evaluate(() => localStorage.setItem('language', 'en'));
  for (const path of ['/no-such-page/', '/en/no-such-page/']) {
    await page.goto(path);
    await expect(page).toHaveURL(path);
    await expect(page.getByText('There is no such page.')).toBeVisible();
  }
});

test('one searches in English interface for Chinese words, with an input method as well', async ({
  page,
}) => {
  await page.goto(`/en${WEEKLY}`);
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', {
    text: 'ling dao',
    selectionStart: 8,
    selectionEnd: 8,
  });
  await input.send('Input.insertText', { text: '领导者转移' });
  const results = page.getByRole('listbox').getByRole('option');
  await expect(results.first()).toBeVisible();
  await expect(page.locator('[data-answered="领导者转移"][data-complete="true"]')).toBeVisible();
  expect(await strayChinese(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/(?:questions|weekly)\//);

  await page.goto('/en/search/#q=领导者转移');
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  await expect(page.locator('[data-hit]').first()).toHaveAttribute('href', /^\/en\//);
  await expect(page.getByText('全部')).toHaveCount(0);
  expect(await strayChinese(page)).toEqual([]);
});

test('a question is copied as the content it is, in the language it was written in', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/en${QUESTION}`);
  await scriptsRun(page);
  const copy = page.getByRole('button', { name: 'Copy as Markdown' });
  // What lies on the clipboard is looked at elsewhere: it is one for all that run beside.
  const twin = page.waitForResponse(`**${QUESTION}index.html.md`);
  await copy.click();
  await expect(copy).toHaveAttribute('data-said', 'Copied');
  expect(new URL((await twin).url()).pathname).toBe(`${QUESTION}index.html.md`);
  expect(await (await twin).text()).toContain('**问：**');
});
