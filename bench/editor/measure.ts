import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import type { Bench } from '../site/browser/server.ts';
import { type Noted, probe } from './probe.ts';

const PAGE = '/contribute/edit/';
/** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms. */
export const SLOW_4G = { bytes: 200_000, delay: 150 };
const PATIENCE = { timeout: 60_000 };
/** Stands in the question that is typed. */
const WORD = '领导者转移';
const QUESTION = `为什么总会出现${WORD}？`;

interface Opening {
  cpu: number;
  /** See {@link probe}. */
  busy: boolean;
}

/** A fresh page (nothing cached) that knows what to note, not yet at the editor. */
async function blank(from: Browser, { cpu, busy }: Opening): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  // tsx names functions with a helper that only exists in Node.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(probe, { word: WORD, busy });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

const noted = (page: Page): Promise<Noted> => page.evaluate(() => window.noted);
const forget = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Object.assign(window.noted, { keys: [], messages: [], doctor: [], long: [] }),
  );

/** Types the shortest question that has something to see, as soon as there is a field. */
async function ask(page: Page): Promise<void> {
  await page.locator('[data-editor][data-ready]').waitFor(PATIENCE);
  await page.locator('#edit-field-asker').focus();
  await page.keyboard.type('a');
  await page.locator('#edit-field-question-0').fill(QUESTION);
  await page.waitForFunction(() => window.noted.firstPreview > 0, null, PATIENCE);
}

/** What came down the line, by file. */
export interface Loaded {
  /** Before there is a field to type in. */
  drawn: Map<string, number>;
  /** Until a typed question is shown as it will be, with all held back that is for later. */
  previewed: Map<string, number>;
  /** Until everything is there. */
  whole: Map<string, number>;
}

/** Bytes of bodies after brotli: first for what is needed, then for all. */
export async function measureBytes(from: Browser, bench: Bench): Promise<Loaded> {
  bench.reset();
  const page = await blank(from, { cpu: 1, busy: true });
  await page.goto(bench.url + PAGE);
  await page.locator('[data-editor][data-ready]').waitFor(PATIENCE);
  await page.waitForLoadState('networkidle');
  const drawn = new Map(bench.taken);
  await ask(page);
  await page.waitForLoadState('networkidle');
  const previewed = new Map(bench.taken);
  await page.evaluate(() => window.rest?.());
  await page.locator('[data-editor][data-ready="whole"]').waitFor(PATIENCE);
  const whole = new Map(bench.taken);
  await page.context().close();
  return { drawn, previewed, whole };
}

/** Milliseconds from the opening of the page: the first key shown, the first preview. */
export interface Waited {
  key: number;
  preview: number;
  longest: number;
}

/** How long somebody waits who types at once, on a line and a processor. */
export async function measureOpening(
  from: Browser,
  bench: Bench,
  line: typeof SLOW_4G | null,
  cpu: number,
): Promise<Waited> {
  const page = await blank(from, { cpu, busy: false });
  bench.slow(line);
  await page.goto(bench.url + PAGE, { waitUntil: 'commit' });
  await ask(page);
  bench.slow(null);
  const { firstKey, firstPreview, long } = await noted(page);
  await page.context().close();
  return { key: firstKey, preview: firstPreview, longest: Math.max(0, ...long) };
}

/** The editor with a weekly's text in it, and all loaded. */
export async function openText(
  from: Browser,
  bench: Bench,
  text: string,
  cpu: number,
): Promise<Page> {
  const page = await blank(from, { cpu: 1, busy: false });
  await page.goto(`${bench.url}${PAGE}?kind=weekly`);
  await page.locator('[data-editor][data-ready="whole"]').waitFor(PATIENCE);
  const editor = page.locator('.cm-content');
  await editor.waitFor(PATIENCE);
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await settled(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

/** Waits until the doctor has said something since the last {@link forget}, and the page rests. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.noted.messages.length > 0, null, PATIENCE);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** Words of a bug report: what is typed in the middle of the text. */
const TYPED = 'The leader of this group is elected again when heartbeats are late. ';
/** Milliseconds between keys of somebody who types fast, */
const PACE = 70;
/** and of the rest after a few words, in which what was typed comes into the preview. */
const THOUGHT = 900;

/** Types in the middle of a text, with a rest now and then in which messages and preview come. */
export async function typeInText(page: Page): Promise<Noted> {
  // The text is as high as all its lines: it is the page that scrolls.
  await page.evaluate(() => {
    const box = document.querySelector('.edit-code')?.getBoundingClientRect();
    if (box) scrollBy(0, box.top + box.height / 2);
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const lines = page.locator('.cm-line');
  await lines.nth(Math.floor((await lines.count()) / 2)).click();
  await page.keyboard.press('End');
  return typeHere(page, TYPED);
}

/** Types in a field of the form. */
export async function typeInForm(from: Browser, bench: Bench, cpu: number): Promise<Noted> {
  const page = await blank(from, { cpu, busy: false });
  await page.goto(bench.url + PAGE);
  await page.locator('[data-editor][data-ready="whole"]').waitFor(PATIENCE);
  await page.locator('#edit-field-question-0').focus();
  const seen = await typeHere(page, TYPED);
  await page.context().close();
  return seen;
}

async function typeHere(page: Page, text: string): Promise<Noted> {
  await forget(page);
  for (let at = 0; at < text.length; at += 12) {
    await page.keyboard.type(text.slice(at, at + 12), { delay: PACE });
    await settled(page);
    await sleep(THOUGHT);
  }
  await page.waitForFunction(isPreviewed, text.trim(), PATIENCE);
  return noted(page);
}

/** Runs in the page: whether a text is in the preview. */
function isPreviewed(text: string): boolean {
  const shown = document.querySelector('iframe')?.contentDocument?.body.textContent;
  return shown?.includes(text) === true;
}

/** How long the doctor's messages take after a pause: one key, then rest, some times over. */
export async function judge(page: Page, times: number): Promise<Noted> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await forget(page);
  for (let nth = 1; nth <= times; nth += 1) {
    await page.keyboard.type('字');
    await page.waitForFunction((count) => window.noted.messages.length >= count, nth, PATIENCE);
  }
  return noted(page);
}
