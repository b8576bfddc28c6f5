import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { findChromium } from '../../../scripts/steps/chromium.mjs';

/** Flags under which nothing but the page uses the line and the processor. */
export const quietFlags: readonly string[] = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Flag under which every host but this machine is unknown: what pages name elsewhere costs nothing. */
export const aloneFlag = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Starts an installed Chromium, else the one that Playwright has downloaded.
 * @param more flags beside {@link quietFlags}.
 */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const path = findChromium();
  const args = [...quietFlags, ...more];
  return chromium.launch({ ...(path && { executablePath: path }), args });
}
