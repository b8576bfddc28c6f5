import type { Page } from '@playwright/test';
import {
  expect,
  expectSource,
  messages,
  openEditor,
  retype,
  source,
  sourceText,
  test,
  writeAs,
} from './support/editor.ts';

// Finding and replacing in the text, and that what opens over the text is seen.

const TEXT =
  '<Question asker="a-reader">\n\n端口换了，旧端口还连得上吗？端口写在哪？\n\n</Question>\n';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openFind(page: Page): Promise<void> {
  await openEditor(page);
  await writeAs(page, '文本');
  await retype(page, TEXT);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await expect(field(page, '查找')).toBeFocused();
}

test('words are found, replaced one by one and all at once', async ({ page }) => {
  await openFind(page);
  await field(page, '查找').fill('端口');
  await field(page, '替换为').fill('地址');
  await press(page, '下一个').click();
  await press(page, '替换').click();
  await expectSource(page, TEXT.replace('端口换了', '地址换了'));
  await press(page, '替换').click();
  await expectSource(page, TEXT.replace('端口换了，旧端口', '地址换了，旧地址'));
  await press(page, '全部替换').click();
  await expectSource(page, TEXT.replaceAll('端口', '地址'));

  await field(page, '替换为').press('Escape');
  await expect(field(page, '查找')).toHaveCount(0);
  await expect(source(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expectSource(page, TEXT.replace('端口换了，旧端口', '地址换了，旧地址'));
});

test('words are replaced by keys, as patterns and by their case', async ({ page }) => {
  await openFind(page);
  await page.keyboard.insertText('question');
  await page.getByRole('checkbox', { name: '区分大小写' }).check();
  await field(page, '替换为').fill('Answer');
  // Nothing is written small: nothing happens.
  await field(page, '替换为').press('Enter');
  await press(page, '全部替换').click();
  await expectSource(page, TEXT);
  await page.getByRole('checkbox', { name: '正则' }).check();
  await field(page, '查找').fill('端口(写|换)');
  await field(page, '替换为').fill('$1的端口');
  await press(page, '全部替换').click();
  await expectSource(page, TEXT.replace('端口换', '换的端口').replace('端口写', '写的端口'));
  await press(page, '关闭').click();
  await expect(source(page)).toBeFocused();
});

test('lists and cards are seen on the first line as well', async ({ page }) => {
  await openEditor(page);
  await writeAs(page, '文本');
  await retype(page, '');
  await page.keyboard.type('<Que');
  await expect(page.getByRole('option', { selected: true })).toBeInViewport();
  await page.keyboard.press('Escape');
  await retype(page, TEXT.replace('"a-reader"', '"@a-reader"'));
  await expect(messages(page).getByRole('button', { name: /^错误.*asker/ })).toBeVisible();
  await page.mouse.move(1, 1);
  const card = page.locator('.cm-card');
  // The list says them a moment before the text does.
  await expect(async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await expect(card).toContainText('不对', { timeout: 1000 });
  }).toPass();
  await expect(card).toBeInViewport({ ratio: 1 });
  await card.getByRole('button', { name: '改好' }).click();
  await expect.poll(() => sourceText(page)).toContain('asker="a-reader"');
});
