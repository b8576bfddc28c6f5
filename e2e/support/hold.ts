import type { Page } from '@playwright/test';

/** Years before 2023, and pinyin: whatever is written later comes, and so does enough to read. */
export const olderYears = /\/search-data\/(?!manifest|20(?:2[3-9]|[3-9]\d)\.)/;

/** Keeps what a page asks for on its way. @returns what lets it come. */
export async function hold(page: Page, which: RegExp): Promise<() => void> {
  const held: (() => void)[] = [];
  let holding = true;
  await page.route(which, async (route) => {
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return () => {
    holding = false;
    for (const go of held) go();
  };
}
