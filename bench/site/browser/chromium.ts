import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { findChromium } from '../../../scripts/steps/chromium.mjs';

/** Flags under which nothing but the page uses the line and the processor. */
export const quietFlags: readonly string[] = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts an installed Chromium, else the one that Playwright has downloaded. */
export function launchChromium(): Promise<Browser> {
  const path = findChromium();
  return chromium.launch({ ...(path && { executablePath: path }), args: [...quietFlags] });
}
