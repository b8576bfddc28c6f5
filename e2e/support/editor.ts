import { type BrowserContext, type Locator, type Page, expect } from '@playwright/test';
import { test as own } from './test.ts';

export { expect };

/** What a journey may not leave behind: errors on the console, refusals of the page's own policy. */
interface Watched {
  /** The line of each; a test that means one takes it out. */
  faults: string[];
}

/** `test` with pages that reach this machine only, whose faults fail the journey. */
export const test = own.extend<Watched>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      await watch(context, faults);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Notes what goes wrong in the pages of a context. */
export async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  await context.exposeBinding('noteRefusal', (_, line: string) => void faults.push(line));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber } = event;
      const note = (window as { noteRefusal?: (line: string) => void }).noteRefusal;
      const place = `${sourceFile}:${lineNumber}:${columnNumber}`;
      note?.(`policy: ${violatedDirective} ${blockedURI} ${place}`);
    });
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  context.on('console', (line) => {
    if (line.type() === 'error' && isOurs(line.page())) faults.push(`console: ${line.text()}`);
  });
}

const isOurs = (page: Page | null): boolean => page?.url().startsWith('http://127.0.0.1') ?? true;

/** Opens the editor. @param ready `form`: fields are there; `whole`: everything for later has come as well. */
export async function openEditor(page: Page, search = '', ready?: 'form' | 'whole'): Promise<void> {
  await page.goto(`/contribute/edit/${search}`);
  await isReady(page, ready);
}

/** Waits until the editor is drawn, or until all has come that it will ever ask for. */
export async function isReady(page: Page, ready: 'form' | 'whole' = 'whole'): Promise<void> {
  const state = ready === 'whole' ? '[data-ready="whole"]' : '[data-ready]';
  await expect(page.locator(state)).toBeAttached();
}

/** Fields of the form, by the words of their labels. */
export const asker = (page: Page) => page.getByRole('textbox', { name: /^提问人/ });
export const project = (page: Page) => page.getByRole('combobox', { name: /^项目/ });
export const issue = (page: Page) => page.getByRole('textbox', { name: /^issue 地址/ });
export const question = (page: Page) => page.getByRole('textbox', { name: /^提问 / });
export const answer = (page: Page) => page.getByRole('textbox', { name: /^回答 / });

/** The list of messages. */
export const messages = (page: Page) => page.getByRole('region', { name: '意见' });
/** The page as it will be. */
export const preview = (page: Page) =>
  page.frameLocator('iframe[title="页面预览"]').locator('body');
/** What leads to sending. */
export const send = (page: Page) => page.getByRole('button', { name: '提交 PR' });
/** What leads to GitHub. */
export const toGitHub = (page: Page) =>
  page.getByRole('link', { name: /^(?:去 GitHub 提交|复制并打开 GitHub)/ });
/** What is shown of a file before it is sent. */
export const changes = (page: Page) => page.getByRole('group', { name: '改动' });
/** The drafts of the device, folded at first. */
export const drafts = (page: Page) => page.locator('details').filter({ hasText: /^草稿（/ });

/** Writes as text, or in fields. */
export async function writeAs(page: Page, way: '文本' | '表单'): Promise<void> {
  const button = page.getByRole('group', { name: '写法' }).getByRole('button', { name: way });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  if (way === '文本') await expect(source(page)).toBeVisible();
}

/** The text editor. */
export const source = (page: Page) => page.getByRole('textbox', { name: '源文件' });

/** A text that is short enough to be drawn as a whole, as it stands in the text editor. */
export async function sourceText(page: Page): Promise<string> {
  const lines = await source(page).locator('.cm-line').allTextContents();
  return lines.join('\n');
}

/** Waits until the text in the text editor is this one. */
export async function expectSource(page: Page, text: string): Promise<void> {
  await expect.poll(() => sourceText(page)).toBe(text);
}

/** The whole text in the place of the one in the text editor, as if it was typed at once. */
export async function retype(page: Page, text: string): Promise<void> {
  await source(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Waits until what is written has been kept. */
export async function isKept(page: Page): Promise<void> {
  await expect(page.getByText(/^已存在本机/).first()).toBeVisible();
}

/** Catches what the page copies: the clipboard is shared by all tests. @returns what it was given, in order. */
export async function catchCopies(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const given: string[] = [];
    Object.assign(window, { given });
    navigator.clipboard.writeText = (text) => {
      given.push(text);
      return Promise.resolve();
    };
  });
  return () => page.evaluate(() => (window as unknown as { given: string[] }).given);
}

/** Presses what leads to GitHub, which is not there. @returns the address that was asked for. */
export async function goToGitHub(page: Page, press = toGitHub(page)): Promise<string> {
  const context = page.context();
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
  const [popup, request] = await Promise.all([
    context.waitForEvent('page'),
    context.waitForEvent('request', (one) => one.url().startsWith('https://github.com/')),
    press.click(),
  ]);
  await popup.close();
  return request.url();
}

/** What an address of GitHub's page for a new file holds. */
export function newFile(address: string): {
  place: string;
  filename: string;
  value: string | null;
} {
  const { origin, pathname, searchParams } = new URL(address);
  return {
    place: origin + pathname,
    filename: searchParams.get('filename') ?? '',
    value: searchParams.get('value'),
  };
}

/** The file that is shown before it is sent, without numbers and signs. */
export async function shownFile(page: Page): Promise<string> {
  const lines = await changes(page).locator('.edit-line-text').allTextContents();
  return lines.join('\n');
}

/** Pastes into what has the focus. */
export async function paste(
  place: Locator,
  clip: { html?: string; text?: string; picture?: boolean },
): Promise<void> {
  await place.evaluate((element, { html, text, picture }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    if (picture) {
      clipboardData.items.add(
        new File([new Uint8Array([137, 80, 78, 71])], 'a.png', { type: 'image/png' }),
      );
    }
    const event = { bubbles: true, cancelable: true, composed: true, clipboardData };
    element.dispatchEvent(new ClipboardEvent('paste', event));
  }, clip);
}

/** Takes the offer of the text editor that is chosen, once it may be taken. @param key Enter or Tab. */
export async function takeOffer(page: Page, name: string, key = 'Enter'): Promise<void> {
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  // A list that has just come takes no key for 75 ms: it may have been meant for the text. It was there by now.
  const seen = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 75, seen);
  await page.keyboard.press(key);
}
