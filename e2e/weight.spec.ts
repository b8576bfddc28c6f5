import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { openPalette, options } from './support/search.ts';
import { expect, scriptsRun, test } from './support/test.ts';

const WEEKLY = '/weekly/2023-02-24/';
const QUESTION = '/questions/2023-02-24-2/';
/**
 * Budgets in KB (1,000 bytes) of brotli, for everything a page loads within ten seconds of its own
 * clock, and how many pictures its words hold.
 */
const BUDGETS = [
  { path: '/', html: 16, requests: 24, pictures: 0 },
  { path: WEEKLY, html: 12, requests: 24, pictures: 2 },
  { path: QUESTION, html: 10, requests: 24, pictures: 0 },
];
const LATER = 10_000;

/** Answers of this site, in order; nothing leaves this machine. */
function listen(page: Page): Response[] {
  const answers: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).hostname === '127.0.0.1') answers.push(response);
  });
  return answers;
}

const pathOf = (response: Response): string => new URL(response.url()).pathname;

async function weigh(answers: Response[], pattern: RegExp): Promise<number> {
  const bodies = answers.filter((one) => pattern.test(pathOf(one))).map((one) => one.body());
  const bytes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

/** Lets everything happen that the page has put off, without waiting for it. */
async function passTime(page: Page): Promise<void> {
  await page.clock.runFor(LATER);
  await page.waitForLoadState('networkidle');
}

for (const { path, html, requests, pictures } of BUDGETS) {
  test(`${path} loads within its budgets and nothing of other pages`, async ({ page }) => {
    const answers = listen(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'image') asked.push(request.url());
    });
    await page.clock.install();
    await page.goto(path);
    await scriptsRun(page);
    await passTime(page);
    expect(await weigh(answers, /\.js$/)).toBeLessThanOrEqual(8);
    expect(await weigh(answers, /\.css$/)).toBeLessThanOrEqual(9.8);
    expect(await weigh(answers, /\/$/)).toBeLessThanOrEqual(html);
    expect(answers.length).toBeLessThanOrEqual(requests);
    const others = answers
      .map(pathOf)
      .filter((one) => one !== path && !/^\/(?:_next|assets)\//.test(one));
    expect(others.filter((one) => one !== '/icon.svg')).toEqual([]);
    const foreign = asked.filter((one) => !one.includes('/icon.'));
    expect(foreign.length).toBeLessThanOrEqual(pictures);
    expect(foreign.filter((one) => !one.startsWith('https://mdn.alipayobjects.com/'))).toEqual([]);
    await expect(page.locator('img')).toHaveCount(pictures);
  });
}

test('the page a reader points at is fetched once, and only that', async ({ page }) => {
  const answers = listen(page);
  // A browser asks for the site's icon when it has time.
  const fetched = () => answers.map(pathOf).filter((path) => path !== '/icon.svg');
  await page.clock.install();
  await page.goto('/');
  await scriptsRun(page);
  const links = page.getByRole('main').locator(`a[href^="/weekly/2"]`);
  const href = (await links.first().getAttribute('href')) ?? '';
  await passTime(page);
  answers.length = 0;
  await links.first().hover();
  await expect.poll(fetched).toEqual([href]);
  await page.mouse.move(0, 0);
  await links.first().hover();
  await passTime(page);
  expect(fetched()).toEqual([href]);
  await links.first().click();
  await expect(page).toHaveURL(href);
});

test('a way through the site asks for pages only, and all of it is there', async ({ page }) => {
  const answers = listen(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/');
  await page.getByRole('navigation').first().getByRole('link', { name: '周刊' }).click();
  await expect(page).toHaveURL('/weekly/');
  // Of the newest year, or of one before it by now.
  await page
    .getByRole('navigation', { name: '年份' })
    .getByRole('link', { name: /^2023 年/ })
    .click();
  await page.locator(`a[href="${WEEKLY}"]`).first().click();
  await expect(page).toHaveURL(WEEKLY);
  await page.locator(`[id="2023-02-24-2"]`).getByRole('link', { name: '单独打开' }).click();
  await expect(page).toHaveURL(QUESTION);
  await page.getByRole('link', { name: 'SOFAJRaft' }).first().click();
  await expect(page).toHaveURL('/projects/sofa-jraft/');
  await page.goBack();
  await expect(page).toHaveURL(QUESTION);
  await openPalette(page);
  await page.keyboard.type('注册中心');
  await options(page).first().click();
  await expect(page).not.toHaveURL(QUESTION);
  await page.waitForLoadState('networkidle');
  expect(answers.filter((one) => one.status() >= 400).map(pathOf)).toEqual([]);
  expect(answers.map(pathOf).filter((path) => path.endsWith('.txt'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('no page of the site names data files, and none holds its text twice', async ({ request }) => {
  const page = await (await request.get(QUESTION)).text();
  // The block for search engines holds the answer by design, once.
  const html = page.replace(/<script type="application\/ld\+json">[^]*?<\/script>/g, '');
  expect(page.split('application/ld+json').length - 1).toBe(1);
  const scripts = (html.match(/<script[^]*?<\/script>/g) ?? []).join('\n');
  const metas = (html.match(/<meta[^>]*>/g) ?? []).join('\n');
  const count = (text: string): number => text.split('maxByteCountPerRpc').length - 1;
  // The answer itself stands in the page once; its beginning describes the page to search engines and
  // to two kinds of networks, in the head.
  expect([count(html), count(metas), count(scripts)]).toEqual([4, 3, 0]);
  for (const file of ['index.txt', '__next._full.txt', '__next._tree.txt']) {
    expect((await request.get(`${QUESTION}${file}`)).status(), file).toBe(404);
  }
});

test.describe('layout shift', () => {
  for (const width of [1280, 390]) {
    test(`nothing but a missing picture moves while a page loads and is read, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await servePictures(page);
      for (const path of ['/', WEEKLY, '/questions/2023-02-24-1/', QUESTION]) {
        await page.goto(path, { waitUntil: 'load' });
        await page.evaluate(observeShifts);
        await readDown(page);
        // A picture that does not come gives up its place, once.
        const missing = await page.locator('[data-picture="missing"]').count();
        const shifts = await page.evaluate(() => window.shifts);
        expect(shifts.length, shifts.join('\n')).toBeLessThanOrEqual(missing);
      }
    });
  }
});

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Every other picture arrives late, as a tall one; the rest fail. */
async function servePictures(page: Page): Promise<void> {
  let asked = 0;
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="900"/>';
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, async (route) => {
    asked += 1;
    if (asked % 2 === 0) return route.abort();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return route.fulfill({ contentType: 'image/svg+xml', body });
  });
}

/** Notes every shift since the page began: what moved, and how much. */
function observeShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      };
      // Of no pixel: a page that is drawn while it is still coming in, on a busy machine.
      if (value < 0.0001) continue;
      const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : ''));
      window.shifts.push(`${value.toFixed(4)} ${moved.join(' ').slice(0, 300)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function readDown(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < Math.min(height, 6000); at += 500) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), at);
    await page.evaluate(picturesInViewSettle);
  }
}

/** Waits for the pictures near the window, and for the frames that show what they moved. */
async function picturesInViewSettle(): Promise<void> {
  const near = [...document.images].filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const isSettled = (image: HTMLImageElement) =>
    image.closest<HTMLElement>('[data-picture]')?.dataset['picture'] !== 'waiting';
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let frames = 0; frames < 300 && !near.every(isSettled); frames += 1) await frame();
  await frame();
  await frame();
}
