import type { APIRequestContext } from '@playwright/test';
import { expect, sitemapPaths, test } from './support/test.ts';

/** One address of every kind of page, and a word its h1 must hold. */
const KINDS: [string, RegExp][] = [
  ['/', /先搜一下/],
  ['/weekly/', /刊历/],
  ['/weekly/2023-02-24/', /issue 精选/],
  ['/questions/', /问答/],
  ['/questions/2023-02-24-2/', /领导者转移/],
  ['/projects/', /项目/],
  ['/projects/sofa-jraft/', /SOFAJRaft/],
  ['/releases/', /发布/],
  ['/readings/', /阅读/],
  ['/search/', /搜索/],
  ['/about/', /关于/],
  ['/next/', /下一期/],
  ['/contribute/', /投一条/],
  ['/contribute/edit/', /投稿编辑器/],
  ['/subscribe/', /订阅/],
  ['/offline/', /离线阅读/],
  ['/saved/', /稍后读/],
  ['/weekly/2023-02-24/share/', /发出去/],
  ['/guide/', /内容怎么写/],
  ['/guide/rules/attribute-value/', /属性值/],
  ['/guide/editors/', /编辑/],
  ['/weekly/year/2021/', /2021 年刊历/],
  ['/questions/year/2021/', /2021 年问答/],
  ['/releases/year/2021/', /2021 年版本发布/],
  ['/readings/year/2021/', /2021 年推荐阅读/],
];

for (const [path, heading] of KINDS) {
  test(`${path} has one h1, a title, a description and its canonical address`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    expect(await page.title()).toContain('SOFA Weekly');
    expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/.{10}/);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(path);
    expect(errors).toEqual([]);
  });
}

/** A page as it is sent, before any script. */
async function htmlOf(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text();
}

test('titles differ from page to page', async ({ request }) => {
  const titles = new Set<string>();
  for (const [path] of KINDS) {
    const [, title] = /<title>([^<]+)<\/title>/.exec(await htmlOf(request, path)) ?? [];
    titles.add(title ?? '');
  }
  expect(titles.size).toBe(KINDS.length);
});

test('the latest weekly stands under a fixed address too', async ({ page }) => {
  await page.goto('/weekly/latest/');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(canonical).toMatch(/\/weekly\/\d{4}-\d{2}-\d{2}\/$/);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto(new URL(canonical ?? '').pathname);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('from home to a year, a weekly, its neighbour', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation').first().getByRole('link', { name: '周刊' }).click();
  await expect(page).toHaveURL('/weekly/');
  await page.getByRole('main').locator('a[href^="/weekly/2"]').first().click();
  await expect(page).toHaveURL(/\/weekly\/\d{4}-\d{2}-\d{2}\/$/);
  const here = page.url();
  await page.getByRole('navigation', { name: '前后两期' }).getByRole('link').first().click();
  await expect(page).not.toHaveURL(here);
  await expect(page).toHaveURL(/\/weekly\/\d{4}-\d{2}-\d{2}\/$/);
});

test('what leaves the site is marked', async ({ page }) => {
  for (const path of ['/', '/about/', '/readings/', '/releases/', '/weekly/']) {
    await page.goto(path);
    const unmarked = await page
      .locator(':is(main, footer) a[href^="http"]')
      .evaluateAll((links) =>
        links
          .filter((link) => !link.querySelector('svg') && !link.closest('li')?.querySelector('svg'))
          .map((link) => link.textContent),
      );
    expect(unmarked, path).toEqual([]);
  }
});

test(
  'every question of a weekly has an anchor and a page of its own',
  { tag: '@server' },
  async ({ page }) => {
    await page.goto('/weekly/2023-02-24/#2023-02-24-2');
    const question = page.locator('[id="2023-02-24-2"]');
    await expect(question).toBeInViewport();
    await expect(question).toContainText('maxByteCountPerRpc');
    await question.getByRole('link', { name: '单独打开' }).click();
    await expect(page).toHaveURL('/questions/2023-02-24-2/');
    await page.getByRole('link', { name: 'SOFAJRaft' }).first().click();
    await expect(page).toHaveURL('/projects/sofa-jraft/');
    await expect(page.getByRole('link', { name: /sofastack\/sofa-jraft/ }).first()).toHaveAttribute(
      'href',
      'https://github.com/sofastack/sofa-jraft',
    );
  },
);

test('a picture that fails says so, with its address', async ({ page }) => {
  await page.goto('/weekly/2023-02-24/');
  const question = page.locator('[id="2023-02-24-1"]');
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByText('mdn.alipayobjects.com').first()).toBeVisible();
  await expect(question.getByRole('link', { name: /打开原图/ })).toHaveAttribute(
    'href',
    /^https:\/\/mdn\./,
  );
});

test('pictures are lazy and send no referrer', async ({ page }) => {
  const html = await (await page.request.get('/weekly/2023-02-24/')).text();
  const pictures = [...html.matchAll(/<img [^>]+>/g)].map(([tag]) => tag);
  expect(pictures.length).toBeGreaterThan(0);
  for (const tag of pictures) {
    expect(tag).toContain('loading="lazy"');
    expect(tag).toMatch(/referrerpolicy="no-referrer"/i);
  }
});

test('an unknown address is a 404 with a way on', { tag: '@server' }, async ({ page }) => {
  for (const path of [
    '/no-such-page/',
    '/weekly/1999-01-01/',
    '/questions/nobody/',
    '/projects/constructor/',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('404');
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});

test(
  'the sitemap lists pages that exist and robots point to it',
  { tag: '@server' },
  async ({ request }) => {
    const addresses = await sitemapPaths(request);
    expect(addresses).toContain('/weekly/2023-02-24/');
    expect(addresses).toContain('/questions/2023-02-24-2/');
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const path of addresses) expect((await request.get(path)).status(), path).toBe(200);
    expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml');
  },
);

test('internal links lead somewhere', async ({ request }) => {
  const seen = new Set<string>();
  for (const [path] of KINDS) {
    const links = (await htmlOf(request, path)).matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g);
    for (const [, href = ''] of links) seen.add(href.replace(/[?#].*$/, ''));
  }
  expect(seen.size).toBeGreaterThan(50);
  for (const path of seen) expect((await request.get(path)).status(), path).toBe(200);
});

test(
  'the chosen theme survives a reload and is set before the first paint',
  { tag: '@server' },
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const toggle = page.getByRole('button', { name: /主题|深色|浅色/ }).first();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    for (let clicks = 0; clicks < 3 && (await background()) === light; clicks += 1)
      await toggle.click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await background()).toBe(dark);
  },
);

test('a reader who never chose a theme follows the system', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about/');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
  // Once round: light, dark, the system again.
  const toggle = page.getByRole('button', { name: '切换主题' });
  const said: string[] = [];
  for (let clicks = 0; clicks < 3; clicks += 1) {
    await toggle.click();
    said.push(await page.getByRole('status').filter({ hasText: '主题' }).innerText());
  }
  expect(said).toEqual(['主题：浅色', '主题：深色', '主题：跟随系统']);
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
});

test('no page scrolls sideways between 320 and 1440 px', async ({ page }) => {
  test.setTimeout(90_000);
  for (const [path] of KINDS) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu of a phone opens by itself', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/about/');
    const entry = page.getByRole('navigation', { name: '主导航' }).getByRole('link').first();
    await expect(entry).toBeHidden();
    await page.getByRole('button', { name: '菜单' }).click();
    await expect(entry).toBeVisible();
    expect((await entry.boundingBox())?.height).toBe(52);
    await entry.click();
    await expect(page).toHaveURL('/weekly/');
  });

  test('a weekly reads in full and search offers the archive', async ({ page }) => {
    await page.goto('/weekly/2023-02-24/');
    await expect(page.getByText('maxAppendBufferSize').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /Wasm 原生时代已经来到/ })).toBeVisible();
    await page.goto('/search/');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /SOFAJRaft/ })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /2021/ }).first()).toBeVisible();
  });
});
