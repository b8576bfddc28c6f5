import {
  answer,
  asker,
  catchCopies,
  changes,
  expect,
  isKept,
  messages,
  newFile,
  openEditor,
  paste,
  preview,
  question,
  retype,
  send,
  source,
  sourceText,
  takeOffer,
  test,
  toGitHub,
  writeAs,
} from './support/editor.ts';

// Once all has come the page needs no connection any more: not even one more file of its own.

test('everything goes on without a connection', async ({ page, context, faults }) => {
  const copies = await catchCopies(page);
  await openEditor(page, '', 'whole');
  await context.setOffline(true);
  const asked: string[] = [];
  // Search is no part of it: where it is missing, the page says so.
  const ofSearch = /\/search-data\/|\/assets\/worker-/;
  page.on('request', (request) => {
    if (!ofSearch.test(request.url())) asked.push(request.url());
  });

  // Text with completion, messages and what mends them.
  await writeAs(page, '文本');
  await retype(page, '');
  await page.keyboard.type('<Que');
  await takeOffer(page, 'Question');
  await expect(source(page)).toContainText('</Question>');
  await retype(
    page,
    '<Question asker="@a-reader" issue="#845">\n\n日志在哪,怎么看？\n\n</Question>\n',
  );
  await expect(messages(page).getByRole('listitem')).not.toHaveCount(0);
  await expect(preview(page)).toContainText('日志在哪');
  await messages(page)
    .getByRole('button', { name: /^全部改好/ })
    .click();
  await expect.poll(() => sourceText(page)).toContain('asker="a-reader"');
  await expect.poll(() => sourceText(page)).toContain('日志在哪，怎么看？');

  // Back in fields: what is pasted is made ready, and all of it can be sent.
  await writeAs(page, '表单');
  await expect(asker(page)).toHaveValue('a-reader');
  await answer(page).focus();
  await paste(answer(page), { html: '<p>在 <b>logs</b> 目录。</p>', text: '在 logs 目录。' });
  await expect(answer(page)).toHaveValue('在 **logs** 目录。');
  await isKept(page);
  await send(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /可以提交了|还有/ }).first()).toBeVisible();
  await expect(toGitHub(page)).toBeVisible();
  const { value } = newFile((await toGitHub(page).getAttribute('href')) ?? '');
  expect(value).toContain('在 **logs** 目录。');
  await page.getByRole('button', { name: '回去再改' }).click();
  await expect(question(page)).toHaveValue('日志在哪，怎么看？');

  // A published answer.
  await page.getByRole('radio', { name: '更正' }).click();
  await page.getByRole('combobox', { name: '更正哪一条问答' }).fill('2023-02-24-2');
  await page.keyboard.press('Enter');
  await expect(asker(page)).toHaveValue('LinhuiG');
  await answer(page).fill(`${await answer(page).inputValue()}\n\n调完要压测一遍。`);
  await send(page).focus();
  await page.keyboard.press('Enter');
  await expect(changes(page)).toContainText('调完要压测一遍。');
  await page.getByRole('button', { name: '复制内容' }).click();
  await expect.poll(async () => (await copies()).at(-1)).toContain('调完要压测一遍。');

  // The drafts of the device.
  await page.getByRole('button', { name: '回去再改' }).click();
  await expect(page.getByText(/^草稿（2）/)).toBeVisible();
  expect(asked).toEqual([]);
  const others = faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'));
  faults.splice(0, faults.length, ...others);
});
