import { launch } from 'chrome-launcher';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { findChromium } from '../../scripts/steps/chromium.mjs';
import { quietFlags } from '../site/browser/chromium.ts';

/**
 * What Lighthouse observes, before it simulates a phone: 10 Mbit/s, 20 ms. Without it scripts arrive
 * before the first frame, and the simulation makes the text wait for them.
 */
export const OBSERVED_LINE = { bytes: 1_250_000, delay: 20 };

/** A Chromium of its own, and Lighthouse in it. */
export interface Auditor {
  /** One run with Lighthouse's own settings (a phone on slow 4G, simulated) but for `flags`. */
  audit: (url: string, flags?: Flags) => Promise<Result>;
  close: () => void;
}

/** @param more flags for Chromium. */
export async function startAuditor(more: readonly string[] = []): Promise<Auditor> {
  const chromium = findChromium();
  const chrome = await launch({
    chromeFlags: ['--headless=new', ...quietFlags, ...more],
    ...(chromium && { chromePath: chromium }),
  });
  return {
    audit: async (url, flags = {}) => {
      const { port } = chrome;
      const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', ...flags });
      if (!result) throw new Error(`Lighthouse 没有量出 ${url}`);
      return result.lhr;
    },
    close: () => chrome.kill(),
  };
}
