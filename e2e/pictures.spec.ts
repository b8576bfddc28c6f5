import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// The site's own content has no picture vault: a picture of a built page is given the markup of one that has a copy,
// which `components/figure/kept-image.test.tsx` compares with what the component makes.
const FIGURE = readFileSync(join(import.meta.dirname, 'support/kept-figure.txt'), 'utf8').trim();
const PAGE = '/weekly/2023-02-24/';
/** Twice as wide as high, as the markup says. */
const PIXELS = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWMwTpsJRwzIHAB5OgmRIrpMGQAAAABJRU5ErkJggg==',
  'base64',
);

/** Opens a page with a kept picture. @param answer what becomes of requests for copies. */
async function open(page: Page, answer: 'comes' | 'waits' | 'fails'): Promise<void> {
  await page.route(`**${PAGE}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/<figure class="figure".*?<\/figure>/s, FIGURE);
    expect(body).toContain('figure-frame');
    await route.fulfill({ response, body });
  });
  await page.route('**/pictures/**', (route) => {
    if (answer === 'comes') return route.fulfill({ body: PIXELS, contentType: 'image/png' });
    return answer === 'fails' ? route.abort() : undefined;
  });
  await page.goto(PAGE, { waitUntil: 'domcontentloaded' });
  await figure(page).scrollIntoViewIfNeeded();
}

const figure = (page: Page) => page.locator('.figure:has([src$="/pictures/a.png"])');
const state = (page: Page) => figure(page).getAttribute('data-picture');

test('a copy has its place before it comes, in its colour, and keeps it', async ({ page }) => {
  await open(page, 'waits');
  const waiting = await figure(page).locator('img').boundingBox();
  expect(waiting?.width).toBeCloseTo((waiting?.height ?? 0) * 2, 0);
  expect(waiting?.width).toBeGreaterThan(300);
  const colour = figure(page).locator('.figure-colour');
  expect(await colour.boundingBox()).toEqual(waiting);
  await expect(colour.locator('rect')).toHaveCSS('fill', 'rgb(51, 102, 153)');
});

test('it comes from this site, in a size for the window', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pictures/')) asked.push(new URL(request.url()).pathname);
  });
  await open(page, 'comes');
  await expect.poll(() => state(page)).toBe('loaded');
  expect(asked).toEqual(['/pictures/a-720.avif']);
  await expect(figure(page).locator('.figure-colour')).toBeHidden();
  const { width, height } = (await figure(page).locator('img').boundingBox()) ?? {
    width: 0,
    height: 1,
  };
  expect(width / height).toBeCloseTo(2, 1);
});

test('a click opens the original in a window of its own, which does not hear from where', async ({
  page,
  context,
}) => {
  await open(page, 'comes');
  await expect.poll(() => state(page)).toBe('loaded');
  const link = figure(page).getByRole('link', { name: '选主的时序' });
  await expect(link).toHaveAttribute('title', '打开原图（pictures.example）');
  const heard = context.waitForEvent('request', (request) =>
    request.url().startsWith('https://pictures.example/'),
  );
  await link.click();
  const request = await heard;
  expect(request.url()).toBe('https://pictures.example/a.png');
  expect((await request.allHeaders())['referer']).toBeUndefined();
});

test('a copy that does not come says so, and where the original is; trying again helps', async ({
  page,
}) => {
  await open(page, 'fails');
  await expect.poll(() => state(page)).toBe('missing');
  await expect(figure(page).locator('.figure-frame')).toBeHidden();
  await expect(figure(page)).toContainText('选主的时序：图片未能载入');
  await expect(figure(page).getByRole('link', { name: /打开原图/ })).toHaveAttribute(
    'href',
    'https://pictures.example/a.png',
  );
  await page.unroute('**/pictures/**');
  await page.route('**/pictures/**', (route) =>
    route.fulfill({ body: PIXELS, contentType: 'image/png' }),
  );
  await figure(page).getByRole('button', { name: '重试' }).click();
  await expect.poll(() => state(page)).toBe('loaded');
});

test('on a phone it is as wide as the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'comes');
  await expect.poll(() => state(page)).toBe('loaded');
  expect((await figure(page).locator('img').boundingBox())?.width).toBe(350);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
