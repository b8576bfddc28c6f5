import { type Locator, type Page, expect } from '@playwright/test';
import { scriptsRun } from './test.ts';

/** The palette's field. */
export const field = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const list = (page: Page) => page.getByRole('listbox', { name: '搜索结果' });
/** The palette's results. */
export const options = (page: Page) => list(page).getByRole('option');
/** The one that Enter opens. */
export const selected = (page: Page) => list(page).getByRole('option', { selected: true });

/** Search in the header, where the window has room for a field. */
export const headerField = (page: Page) => page.getByRole('searchbox', { name: /搜索问答/ });

/** Opens the palette by its shortcut, once scripts run. */
export async function openPalette(page: Page): Promise<void> {
  await scriptsRun(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** What has come since a list is shown, to be taken. */
export const laterOffer = (page: Page) =>
  page.getByRole('button', { name: /^(?:还有 \d+ 条更早的|结果有更新)/ });

/**
 * Waits until a query has been answered from every year, and takes what came late: before that, Enter has
 * no result to open yet, or the list may not be whole.
 */
export async function searched(page: Page, query: string): Promise<void> {
  await answeredWhole(page, query);
  if (await laterOffer(page).first().isVisible()) await laterOffer(page).first().click();
}

/** Waits until a query has been answered from every year; the list may be an earlier one all the same. */
export async function answeredWhole(page: Page, query: string): Promise<void> {
  const answered = `[data-answered=${JSON.stringify(query)}][data-complete="true"]`;
  await expect(page.locator(answered)).toBeVisible();
}

/**
 * Waits, while older years are held back, until 2023 and what came after it have been searched, and takes
 * what came late: the list may have begun with a newer year that has little to say.
 */
export async function searchedSince2023(page: Page): Promise<void> {
  const said = page.getByText(/已搜 2023[^，]*，其余载入中/).first();
  await expect(async () => {
    if (await laterOffer(page).first().isVisible()) await laterOffer(page).first().click();
    await expect(said).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Where a result leads, without the words to mark. */
export async function pathOf(result: Locator): Promise<string> {
  return new URL((await result.getAttribute('href')) ?? '', 'http://127.0.0.1').pathname;
}

/** Those of the palette's results that are questions of this site. */
export const questions = (page: Page) => options(page).and(page.locator('[href^="/questions/"]'));

/** Types into the open palette and waits for the whole answer. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.type(query);
  await searched(page, query);
}

/** Waits until nothing is on its way: no request, no answer of the worker, nothing to draw. */
export async function everythingCame(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const worker of page.workers()) await worker.evaluate(() => null);
  await isDrawn(page);
}

/** Waits until the page has nothing left to draw. */
export async function isDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))),
  );
}
