import type { Page } from '@playwright/test';
import {
  answer,
  asker,
  catchCopies,
  changes,
  expect,
  goToGitHub,
  isKept,
  issue,
  messages,
  newFile,
  openEditor,
  preview,
  project,
  question,
  send,
  shownFile,
  test,
  toGitHub,
  writeAs,
} from './support/editor.ts';

// From an empty form to GitHub: mistakes in place, mended by a press, the page as it will be, the address.

const MENDED = `<Question asker="LinhuiG" project="sofa-jraft" issue="845">

端口换成 9700 以后，只有本机的 RPC 客户端连得上，该查什么？

<Answer>

把 \`List<String>\` 分开传就行。

</Answer>

</Question>
`;

/** Fills in a question with four mistakes: an @, a #, half-width commas and a type that looks like a tag. */
async function writeWithMistakes(page: Page): Promise<void> {
  await asker(page).fill('@LinhuiG');
  await project(page).fill('jraft');
  await issue(page).fill('#845');
  await question(page).fill('端口换成 9700 以后,只有本机的 RPC 客户端连得上,该查什么？');
  await answer(page).fill('把 List<String> 分开传就行。');
  await answer(page).blur();
  await expect(messages(page).getByRole('listitem')).toHaveCount(4);
}

test('a question with mistakes is mended by presses and goes to GitHub as it is shown', async ({
  page,
}) => {
  await openEditor(page);
  await expect(messages(page)).toContainText('没有意见');
  await writeWithMistakes(page);
  const form = page.getByRole('form', { name: '写一条问答' });
  await expect(asker(page)).toHaveAccessibleDescription(/asker="@LinhuiG" 不对/);
  await expect(answer(page)).toHaveAccessibleDescription(/会被当成没有结束的标签/);
  await expect(preview(page)).toContainText('以后,只有本机');

  // In the field, and back by the key that takes back everywhere.
  await form.getByRole('button', { name: /^改好.*提问人/ }).click();
  await expect(asker(page)).toHaveValue('LinhuiG');
  await expect(messages(page).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(asker(page)).toHaveValue('@LinhuiG');
  await expect(messages(page).getByRole('listitem')).toHaveCount(4);
  await form.getByRole('button', { name: /^改好.*提问人/ }).click();
  await expect(asker(page)).toHaveValue('LinhuiG');

  // In the list, and back by what is offered for it.
  const ofType = messages(page).getByRole('button', { name: /^改好：.*以后,只有/ });
  await ofType.click();
  await expect(question(page)).toHaveValue(
    '端口换成 9700 以后，只有本机的 RPC 客户端连得上，该查什么？',
  );
  await expect(preview(page)).toContainText('以后，只有本机的 RPC 客户端连得上，该查什么？');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(question(page)).toHaveValue(/以后,只有本机/);
  await ofType.click();
  await expect(question(page)).toHaveValue(/以后，只有本机/);

  // By the key for it, in the field that has the focus.
  await answer(page).focus();
  await page.keyboard.press('Control+.');
  await expect(answer(page)).toHaveValue('把 `List<String>` 分开传就行。');
  await expect(preview(page)).toContainText('把 List<String> 分开传就行。');

  // What is left keeps it here.
  // What is marked as disabled can be pressed all the same.
  await expect(send(page)).toHaveAccessibleDescription('还有 1 个错误，改完才能提交');
  await send(page).click({ force: true });
  await expect(issue(page)).toBeFocused();
  await expect(toGitHub(page)).toHaveCount(0);
  await page.keyboard.press('Control+.');
  await expect(issue(page)).toHaveValue('845');
  await expect(messages(page)).toContainText('没有意见');

  await send(page).click();
  await expect(page.getByRole('heading', { name: '可以提交了' })).toBeVisible();
  await expect(page.getByText('检查通过')).toBeVisible();
  const address = (await toGitHub(page).getAttribute('href')) ?? '';
  const file = newFile(address);
  expect(file.place).toBe('https://github.com/sofastack/sofa-weekly/new/main');
  expect(file.filename).toMatch(/^content\/next\/question-[a-z0-9-]+\.mdx$/);
  expect(file.value).toBe(MENDED);
  await expect(changes(page)).toContainText(file.filename);
  expect(`${await shownFile(page)}\n`).toBe(MENDED);
  expect(await goToGitHub(page)).toBe(address);

  await page.getByRole('button', { name: '回去再改' }).click();
  await expect(question(page)).toHaveValue(
    '端口换成 9700 以后，只有本机的 RPC 客户端连得上，该查什么？',
  );
  await expect(answer(page)).toHaveValue('把 `List<String>` 分开传就行。');
});

test('all mistakes are mended at once, and at once taken back', async ({ page }) => {
  await openEditor(page);
  await writeWithMistakes(page);
  await messages(page).getByRole('button', { name: '全部改好 4 处' }).click();
  await expect(messages(page)).toContainText('没有意见');
  await expect(asker(page)).toHaveValue('LinhuiG');
  await expect(answer(page)).toHaveValue('把 `List<String>` 分开传就行。');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(asker(page)).toHaveValue('@LinhuiG');
  await expect(messages(page).getByRole('listitem')).toHaveCount(4);
});

test('an empty form says what is missing once it is to be sent', async ({ page }) => {
  await openEditor(page);
  await send(page).click();
  await expect(question(page)).toHaveAccessibleDescription(/还没有填/);
  await expect(question(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(question(page)).toBeFocused();
  await expect(toGitHub(page)).toHaveCount(0);
});

test('a text that is too long for an address is copied whole', async ({ page }) => {
  const copies = await catchCopies(page);
  await openEditor(page);
  await question(page).fill('重启以后总是选不出领导者，怎么办？');
  const long = '先看日志里有没有超时，再把心跳的间隔调大一些。'.repeat(60);
  await answer(page).fill(long);
  await isKept(page);
  await send(page).click();
  await expect(toGitHub(page)).toHaveText(/^复制并打开 GitHub/);
  const address = await goToGitHub(page);
  expect(newFile(address)).toEqual({
    place: 'https://github.com/sofastack/sofa-weekly/new/main',
    filename: expect.stringMatching(/^content\/next\/question-.+\.mdx$/),
    value: '',
  });
  const text = `<Question>\n\n重启以后总是选不出领导者，怎么办？\n\n<Answer>\n\n${long}\n\n</Answer>\n\n</Question>\n`;
  expect(await copies()).toEqual([text]);
  await expect(page.getByText('已复制')).toBeVisible();
});

test('a message names its field in the form, its line and column in the text', async ({ page }) => {
  await openEditor(page);
  await asker(page).fill('@a-reader');
  await question(page).fill('日志在哪个目录？');
  await answer(page).fill('在启动目录下的 logs 里，先看最新的一个。');
  const row = messages(page).getByRole('listitem').filter({ hasText: 'asker="@a-reader" 不对' });
  const place = row.locator('.edit-message-place');
  await expect(place).toHaveText('提问人');
  await writeAs(page, '文本');
  await expect(place).toHaveText(/^1:\d+$/);
  await writeAs(page, '表单');
  await expect(place).toHaveText('提问人');
});
