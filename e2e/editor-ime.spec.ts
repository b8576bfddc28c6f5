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
async function keyOfMethod(page: Page, key: string): Promise<void> {
  await page.evaluate((name) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const event = {
      key: name,
      keyCode: 229,
      isComposing: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    focused?.dispatchEvent(new KeyboardEvent('keydown', event));
  }, key);
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

test('the text: a message that is mended elsewhere waits for the composition', async ({ page }) => {
  await openEditor(page);
  await writeAs(page, '文本');
  await retype(page, TEXT);
  await expect(messages(page).getByRole('listitem')).not.toHaveCount(0);
  await source(page).getByText('日志在哪').click();
  await page.keyboard.press('End');
  const session = await input(page);
  await compose(session, 'ji', "ji'ji");
  await expect.poll(() => sourceText(page)).toContain("怎么看？ji'ji");
  await commit(session, '急急');
  await expectSource(page, TEXT.replace('怎么看？', '怎么看？急急'));
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
