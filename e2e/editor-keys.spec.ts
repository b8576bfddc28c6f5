import type { Page } from '@playwright/test';
import {
  answer,
  asker,
  expect,
  expectSource,
  issue,
  messages,
  newFile,
  openEditor,
  preview,
  project,
  question,
  source,
  sourceText,
  takeOffer,
  test,
  toGitHub,
} from './support/editor.ts';

// By keyboard alone: fields, messages, sending, and the text with its completions.

/** Presses Tab, or Shift Tab, until the focus is there. @returns how many stops it took. */
async function tabTo(page: Page, wanted: ReturnType<typeof asker>, key = 'Tab'): Promise<number> {
  for (let stops = 1; stops < 60; stops += 1) {
    await page.keyboard.press(key);
    const isThere = await wanted.evaluate((one) =>
      // The text editor has a root of its own.
      one.contains((one.getRootNode() as Document | ShadowRoot).activeElement),
    );
    if (isThere) return stops;
  }
  throw new Error('the keyboard does not reach it');
}

test('a question is written, mended and sent without a pointer', async ({ page }) => {
  await openEditor(page);
  const kinds = page.getByRole('radiogroup', { name: '投什么' });
  await tabTo(page, kinds);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '阅读' })).toBeFocused();
  await expect(page.getByRole('radio', { name: '阅读' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: '问答' })).toBeChecked();
  // The bar stands between the kinds and the fields: form, text, sending.
  expect(await tabTo(page, asker(page))).toBe(4);
  await page.keyboard.type('@a-reader');
  await page.keyboard.press('Tab');
  await expect(project(page)).toBeFocused();
  await page.keyboard.type('jraft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(project(page)).toHaveValue('SOFAJRaft');
  await page.keyboard.press('Tab');
  await expect(issue(page)).toBeFocused();
  await page.keyboard.type('#845');
  await page.keyboard.press('Tab');
  await page.keyboard.type('端口换成 9700 以后,只有本机连得上,该查什么？');
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('先看 List<String> 里写了哪些地址。');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已存在本机', { exact: true })).toBeVisible();
  await expect(messages(page).getByRole('listitem')).toHaveCount(4);

  // From message to message, round the end and back.
  await page.keyboard.press('F8');
  await expect(asker(page)).toBeFocused();
  await page.keyboard.press('F8');
  await expect(issue(page)).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(asker(page)).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('Control+.');
  await expect(question(page)).toHaveValue('端口换成 9700 以后，只有本机连得上，该查什么？');
  await page.keyboard.press('Control+z');
  await expect(question(page)).toHaveValue('端口换成 9700 以后,只有本机连得上,该查什么？');
  await page.keyboard.press('Control+.');
  await expect(question(page)).toHaveValue('端口换成 9700 以后，只有本机连得上，该查什么？');

  // Errors are left: the first of them has the focus, and each is mended where it is.
  await page.keyboard.press('Control+Enter');
  await expect(asker(page)).toBeFocused();
  await page.keyboard.press('Control+.');
  await expect(asker(page)).toHaveValue('a-reader');
  await page.keyboard.press('Control+Enter');
  await expect(issue(page)).toBeFocused();
  await page.keyboard.press('Control+.');
  await expect(issue(page)).toHaveValue('845');
  await page.keyboard.press('Control+Enter');
  await expect(answer(page)).toBeFocused();
  await page.keyboard.press('Control+.');
  await expect(answer(page)).toHaveValue('先看 `List<String>` 里写了哪些地址。');
  await expect(preview(page)).toContainText('先看 List<String> 里');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '可以提交了' })).toBeFocused();
  await tabTo(page, toGitHub(page));
  const { value } = newFile((await toGitHub(page).getAttribute('href')) ?? '');
  expect(value).toContain('<Question asker="a-reader" project="sofa-jraft" issue="845">');
  await tabTo(page, page.getByRole('button', { name: '回去再改' }));
  await page.keyboard.press('Enter');
  await expect(answer(page)).toHaveValue('先看 `List<String>` 里写了哪些地址。');
});

test('fields come before messages, messages before the preview', async ({ page }) => {
  await openEditor(page);
  await asker(page).fill('@a-reader');
  await question(page).fill('日志在哪个目录？');
  await answer(page).fill('在启动目录下的 logs 里，先看最新的一个。');
  await expect(messages(page).getByRole('listitem')).toHaveCount(1);
  await answer(page).focus();
  await tabTo(page, messages(page));
  await expect(messages(page).getByRole('button', { name: /^错误/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asker(page)).toBeFocused();
  await answer(page).focus();
  await tabTo(page, messages(page).getByRole('button', { name: /^改好/ }));
  await page.keyboard.press('Enter');
  await expect(asker(page)).toHaveValue('a-reader');
  await expect(messages(page)).toContainText('没有意见');
  // The focus is not lost with the button.
  await expect(messages(page)).toBeFocused();
  await tabTo(page, page.getByRole('group', { name: '预览宽度' }));
});

test('text: tags, attributes and values by their first letters, messages by keys', async ({
  page,
}) => {
  await openEditor(page);
  const asText = page.getByRole('button', { name: '文本', exact: true });
  await tabTo(page, asText);
  await page.keyboard.press('Enter');
  await expect(source(page)).toBeVisible();
  await tabTo(page, source(page));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('<Que');
  await takeOffer(page, 'Question');
  await expect.poll(() => sourceText(page)).toMatch(/^<Question.*>[\s\S]*<\/Question>/);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('<Question proj');
  await takeOffer(page, 'project');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('jraft');
  await takeOffer(page, 'sofa-jraft', 'Tab');
  await expect.poll(() => sourceText(page)).toContain('<Question project="sofa-jraft"');
  await page.keyboard.press('End');
  await page.keyboard.type(' asker="@a-reader">\n\n日志在哪个目录？\n\n</');
  await takeOffer(page, 'Question');
  await expectSource(
    page,
    '<Question project="sofa-jraft" asker="@a-reader">\n\n日志在哪个目录？\n\n</Question>',
  );
  await expect(
    messages(page)
      .getByRole('button', { name: /asker="@a-reader"/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await expect(page.getByText(/asker="@a-reader" 不对/).first()).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect.poll(() => sourceText(page)).toContain('asker="a-reader"');
  await page.keyboard.press('Control+z');
  await expect.poll(() => sourceText(page)).toContain('asker="@a-reader"');

  // The find panel, and back.
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused();
  await page.keyboard.type('目录');
  // Characters that no key gives are read with the next key.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '查找' })).toHaveCount(0);
  await expect(source(page)).toBeFocused();
  await page.keyboard.type('文件夹');
  await expect.poll(() => sourceText(page)).toContain('日志在哪个文件夹？');

  // Tab indents, and behind Esc it leaves.
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect.poll(() => sourceText(page)).toContain('\n  日志在哪个文件夹？');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(source(page)).not.toBeFocused();
  await expect.poll(() => sourceText(page)).toContain('\n  日志在哪个文件夹？');
});
