import type { Locator, Page } from '@playwright/test';
import { Effort } from './effort.ts';
import type { Piece, Taken } from './pieces.ts';
import type { Post } from './post.ts';

const PATIENCE = { timeout: 60_000 };
/** As far as somebody goes by Tab to the next field; what is further is clicked. */
const MOST_TABS = 4;
/** Rounds of messages that are mended. */
const MOST_ROUNDS = 5;

/** A contribution that was written. */
export interface Written {
  effort: Effort;
  /** Of the machine, from the first step to the file; ms. */
  took: number;
  /** The file that is sent, and its path; null where the button did not open. */
  file: { path: string; text: string } | null;
  /** Rules of what is still said before it is sent, the errors first. */
  left: string[];
}

/** Writes a piece in the editor as a person does: kind, fields in their order, what is mended, the button. */
export async function write(page: Page, post: Post, piece: Piece): Promise<Written> {
  const effort = new Effort();
  const started = performance.now();
  if (piece.kind !== 'question') {
    effort.think();
    const kind = page.locator(`[role=radio]`).nth(KINDS.indexOf(piece.kind));
    await click(kind, effort);
  }
  for (const taken of piece.taken) await fill(page, post, taken, effort);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await checked(page);
    if (!(await mend(page, effort))) break;
  }
  const left = await rulesLeft(page);
  const file = await send(page, effort);
  return { effort, took: performance.now() - started, file, left };
}

/** In the order of the bar. */
const KINDS = ['question', 'reading', 'release', 'event', 'task'];

async function click(place: Locator, effort: Effort): Promise<void> {
  effort.click();
  await place.click(PATIENCE);
}

async function fill(page: Page, post: Post, taken: Taken, effort: Effort): Promise<void> {
  const field = page.locator(`#edit-field-${taken.field.replace(':', '-')}`);
  // What another field has filled in is seen at a glance.
  if ((await field.count()) > 0 && (await field.inputValue()) !== '') return;
  effort.think();
  if (taken.by === 'words') await post.copy(taken.text, effort);
  else if (taken.by === 'address') await post.copyAddress(taken.text, effort);
  await page.bringToFront();
  await reach(page, field, effort);
  if (taken.by === 'typed') {
    effort.type(taken.text);
    await page.keyboard.type(taken.text);
    return;
  }
  effort.press('Control+v');
  effort.pastes += 1;
  await page.keyboard.press('Control+v');
  await page.waitForFunction(isFilled, await field.getAttribute('id'), PATIENCE);
}

/** Runs in the page. */
function isFilled(id: string | null): boolean {
  return (document.getElementById(id ?? '') as HTMLInputElement | null)?.value !== '';
}

/** Goes to a field by Tab where it is near, else by the mouse; a round that is not there is added. */
async function reach(page: Page, field: Locator, effort: Effort): Promise<void> {
  if ((await field.count()) === 0) {
    await click(page.locator('#edit-add-round'), effort);
    return;
  }
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await isFocused(field)) {
      for (let tab = 0; tab < tabs; tab += 1) effort.press('Tab');
      return;
    }
    await page.keyboard.press('Tab');
  }
  await click(field, effort);
}

const isFocused = (field: Locator): Promise<boolean> =>
  field.evaluate((control) => control === document.activeElement);

/** Waits until the messages are those of the text as it is. */
async function checked(page: Page): Promise<void> {
  // What was just done is drawn first.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.waitForFunction(isChecked, null, PATIENCE);
}

/** Runs in the page: the line below the messages says so, or that there are none. */
function isChecked(): boolean {
  const state = document.querySelector('.edit-messages-state');
  return state !== null && (state.textContent === '' || state.querySelector('svg') !== null);
}

/** Presses what mends, all at once where there are several. @returns whether there was anything. */
async function mend(page: Page, effort: Effort): Promise<boolean> {
  const all = page.locator('.edit-messages .edit-mend-all');
  const one = page.locator('.edit-messages .edit-mend').first();
  const button = (await all.count()) > 0 ? all : one;
  if ((await button.count()) === 0) return false;
  effort.think();
  effort.mends += 1;
  const list = page.locator('.edit-messages');
  const before = await list.innerText();
  await click(button, effort);
  // A press that changes nothing leaves its message: it is among those that are told.
  return page.waitForFunction(hasChanged, before, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Runs in the page: whether the list says something else than before. */
function hasChanged(before: string): boolean {
  return document.querySelector<HTMLElement>('.edit-messages')?.innerText !== before;
}

/** Rules of the messages that are shown, with their degree. */
function rulesLeft(page: Page): Promise<string[]> {
  return page.locator('.edit-message').evaluateAll((rows) =>
    rows.map((row) => {
      const degree = row.querySelector('.sr-only')?.textContent?.replace('，', '') ?? '';
      const rule = row.querySelector('a')?.getAttribute('href') ?? '';
      return `${rule.split('/').filter(Boolean).at(-1) ?? ''}（${degree}）`;
    }),
  );
}

async function send(page: Page, effort: Effort): Promise<Written['file']> {
  effort.think();
  await click(page.locator('.edit-bar .button-primary'), effort);
  const view = page.locator('.edit-send');
  const isOpen = await view.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (!isOpen) return null;
  const path = await view.locator('.edit-changes-head code').innerText();
  await view.getByRole('button', { name: '复制内容' }).click();
  await view.getByText('已复制').first().waitFor(PATIENCE);
  return { path, text: await page.evaluate(() => navigator.clipboard.readText()) };
}
