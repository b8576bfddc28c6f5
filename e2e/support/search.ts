import { type Page, expect } from '@playwright/test';

/** The palette's field. */
export const field = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const list = (page: Page) => page.getByRole('listbox', { name: '搜索结果' });
/** The palette's results. */
export const options = (page: Page) => list(page).getByRole('option');
/** The one that Enter opens. */
export const selected = (page: Page) => list(page).getByRole('option', { selected: true });

/** Opens the palette by its shortcut, once scripts run (the header's link is then a button). */
export async function openPalette(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /搜索问答/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/**
 * Waits until a query has been answered from every year: before that, Enter has no result to open yet,
 * and what has come late may still be on offer.
 */
export async function searched(page: Page, query: string): Promise<void> {
  const answered = `[data-answered=${JSON.stringify(query)}][data-complete="true"]`;
  await expect(page.locator(answered)).toBeVisible();
}

/** Types into the open palette and waits for the whole answer. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.type(query);
  await searched(page, query);
}
