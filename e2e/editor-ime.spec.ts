import type { CDPSession, Page } from '@playwright/test';
import {
  asker,
  expect,
  expectSource,
  messages,
  openEditor,
  question,
  retype,
  source,
  sourceText,
  test,
  toGitHub,
  writeAs,
} from './support/editor.ts';

// Words that an input method composes: they come whole, once, and nothing of the editor gets in between.

const input = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** What an input method shows while somebody types. */
async function compose(session: CDPSession, ...steps: string[]): Promise<void> {
  for (const text of steps) {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
}
const commit = (session: CDPSession, text: string) => session.send('Input.insertText', { text });

/** A key that belongs to the input method, as browsers tell of it. */
async function keyOfMethod(
  page: Page,
  key: string,
  held: { ctrlKey?: boolean } = {},
): Promise<void> {
  const pressed = { ...held, key, keyCode: 229 };
  await page.evaluate((init) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const event = {
      ...init,
      isComposing: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    focused?.dispatchEvent(new KeyboardEvent('keydown', event));
  }, pressed);
}

test('a field: what is composed is there once, while messages come and go', async ({ page }) => {
  await openEditor(page);
  await asker(page).fill('@a-reader');
  await question(page).fill('端口换了以后,连不上。');
  await expect(messages(page).getByRole('listitem')).not.toHaveCount(0);
  await question(page).focus();
  await page.keyboard.press('Control+End');
  const session = await input(page);
  await compose(session, 'z', 'zen', "zen'me");
  await expect(question(page)).toHaveValue("端口换了以后,连不上。zen'me");
  // What is checked meanwhile takes nothing away.
  await expect(page.getByText('还在检查')).toHaveCount(0);
  for (const key of ['Enter', 'Escape', 'F8', 'ArrowDown']) await keyOfMethod(page, key);
  await expect(question(page)).toBeFocused();
  await commit(session, '怎么办');
  await expect(question(page)).toHaveValue('端口换了以后,连不上。怎么办');
  await compose(session, 'ji');
  await commit(session, '急');
  await expect(question(page)).toHaveValue('端口换了以后,连不上。怎么办急');
  await expect(toGitHub(page)).toHaveCount(0);
});

const TEXT = '<Question asker="@a-reader">\n\n日志在哪,怎么看？\n\n</Question>\n';

test('the text: at the borders of tags, while messages come', async ({ page }) => {
  await openEditor(page);
  await writeAs(page, '文本');
  await retype(page, TEXT);
  await expect(messages(page).getByRole('listitem')).not.toHaveCount(0);
  const session = await input(page);
  // Behind the opening tag.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await compose(session, 'n', 'ni', "ni'hao");
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await keyOfMethod(page, 'Enter');
  await keyOfMethod(page, 'F8');
  await commit(session, '你好');
  await expectSource(page, TEXT.replace('">', '">你好'));
  // Before the closing tag.
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await compose(session, 'zai', "zai'jian");
  await commit(session, '再见');
  await expectSource(page, TEXT.replace('">', '">你好').replace('</Q', '再见</Q'));
  // Within a value, right behind its quote.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  for (const key of Array<string>('@a-reader">你好'.length).fill('ArrowLeft')) {
    await page.keyboard.press(key);
  }
  await compose(session, 'xiao', "xiao'li");
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await commit(session, '小李');
  await expect.poll(() => sourceText(page)).toContain('asker="小李@a-reader">你好');
});

/** The press that mends the comma, among the messages. */
const mendComma = (page: Page) =>
  messages(page).getByRole('button', { name: /^改好：.*日志在哪,/ });

/** The text with its caret behind the question. */
async function openBehindQuestion(page: Page): Promise<CDPSession> {
  await openEditor(page);
  await writeAs(page, '文本');
  await retype(page, TEXT);
  await expect(mendComma(page)).toBeVisible();
  await source(page).getByText('日志在哪').click();
  await page.keyboard.press('End');
  return input(page);
}

test('the text: mending within a composition changes nothing, and works once it is over', async ({
  page,
}) => {
  const session = await openBehindQuestion(page);
  await compose(session, 'ji', "ji'ji");
  const composed = TEXT.replace('怎么看？', "怎么看？ji'ji");
  await expectSource(page, composed);
  // Without the focus: what is composed goes on.
  await mendComma(page).evaluate((button: HTMLButtonElement) => button.click());
  await keyOfMethod(page, '.', { ctrlKey: true });
  await expectSource(page, composed);
  await expect(source(page)).toBeFocused();
  await commit(session, '急急');
  const written = TEXT.replace('怎么看？', '怎么看？急急');
  await expectSource(page, written);
  await mendComma(page).click();
  await expectSource(page, written.replace(',', '，'));
  await source(page).focus();
  await page.keyboard.press('Control+z');
  await expectSource(page, written);
});

test('the text: a press that ends a composition keeps its words and mends', async ({ page }) => {
  // Caret and list are in one window: a browser goes back to the caret when a composition ends.
  await page.setViewportSize({ width: 1280, height: 1600 });
  const session = await openBehindQuestion(page);
  await compose(session, 'ji', 'ji2');
  await expectSource(page, TEXT.replace('怎么看？', '怎么看？ji2'));
  await mendComma(page).click();
  await expectSource(page, TEXT.replace('怎么看？', '怎么看？ji2').replace(',', '，'));
});

test('the text: Enter of a composition chooses nothing in the list of offers', async ({ page }) => {
  await openEditor(page);
  await writeAs(page, '文本');
  await retype(page, '');
  await page.keyboard.type('<Que');
  await expect(page.getByRole('option', { selected: true })).toContainText('Question');
  const session = await input(page);
  await compose(session, 's', 'st');
  await keyOfMethod(page, 'Enter');
  await commit(session, 'st');
  await expect.poll(() => sourceText(page)).toBe('<Quest');
});
