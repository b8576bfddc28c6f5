import type { Page } from '@playwright/test';

/** Text that lies on the clipboard; the context needs the permission `clipboard-read`. */
export const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
