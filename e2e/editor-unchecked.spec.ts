import {
  changes,
  expect,
  isKept,
  messages,
  openEditor,
  question,
  send,
  test,
  toGitHub,
  writeAs,
} from './support/editor.ts';

// Where the worker cannot be loaded nothing is checked; what is written is kept and sent all the same.

/** Takes out the script that was refused. */
function forgive(faults: string[]): void {
  const others = faults.filter((fault) => !fault.includes('ERR_FAILED'));
  faults.splice(0, faults.length, ...others);
}

test('without its worker the editor says so, keeps what is written, and sends it', async ({
  page,
  faults,
}) => {
  await page.route('**/assets/editorWorker-*', (route) => route.abort());
  await openEditor(page);
  await expect(page.getByText('检查和预览没有载入')).toBeVisible();
  await question(page).fill('日志在哪个目录？');
  await isKept(page);
  await expect(messages(page)).toContainText('没有检查');
  // Fields of a text are read by the worker.
  await writeAs(page, '文本');
  await send(page).click();
  await expect(page.getByText('检查没有启动')).toBeVisible();
  await expect(changes(page)).toContainText('日志在哪个目录？');
  await expect(toGitHub(page)).toHaveAttribute('href', /^https:\/\/github\.com\//);

  await page.reload();
  await expect(page.getByText('检查和预览没有载入')).toBeVisible();
  await page.getByRole('button', { name: '提交 PR' }).click();
  await expect(changes(page)).toContainText('日志在哪个目录？');
  forgive(faults);
});

test('a worker that comes after all checks the text before it is sent', async ({
  page,
  faults,
}) => {
  await page.route('**/assets/editorWorker-*', (route) => route.abort());
  await openEditor(page);
  await question(page).fill('@LinhuiG 日志在哪个目录？');
  await isKept(page);
  await page.unroute('**/assets/editorWorker-*');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(messages(page)).not.toContainText('没有检查');
  await expect(page.getByText('检查和预览没有载入')).toHaveCount(0);
  await expect(question(page)).toHaveValue('@LinhuiG 日志在哪个目录？');
  forgive(faults);
});
