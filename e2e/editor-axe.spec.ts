import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  answer,
  asker,
  drafts,
  expect,
  isKept,
  messages,
  openEditor,
  question,
  send,
  source,
  test,
  toGitHub,
  writeAs,
} from './support/editor.ts';

// What axe finds in each state of the editor, in both themes, on a desktop and on a phone.

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the page as it stands; the preview is a page of its own, of which the site's tests see to. */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe');
  axe.options({ rules: { 'target-size': { enabled: true } } }).withTags(RULES);
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
}

async function inBothThemes(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((one) => `${state}, ${colorScheme}: ${one}`));
  }
  return found;
}

for (const width of [1280, 390]) {
  const isPhone = width === 390;
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing in the form with errors, its drafts, the text and sending', async ({
      page,
    }) => {
      const found: string[] = [];
      await openEditor(page);
      found.push(...(await inBothThemes(page, 'empty')));
      await asker(page).fill('@a-reader');
      await question(page).fill('日志在哪看,怎么配置？');
      await answer(page).fill('先看 List<String>。');
      await answer(page).blur();
      await expect(answer(page)).toHaveAttribute('aria-invalid', 'true');
      await isKept(page);
      await drafts(page).locator('summary').click();
      await expect(page.getByRole('button', { name: /^打开：/ })).toBeVisible();
      found.push(...(await inBothThemes(page, 'errors and drafts')));
      if (isPhone) {
        await page.getByRole('tab', { name: /^意见/ }).click();
        found.push(...(await inBothThemes(page, 'messages')));
        await page.getByRole('tab', { name: '预览' }).click();
        found.push(...(await inBothThemes(page, 'preview')));
        await page.getByRole('tab', { name: '写' }).click();
      }
      if (isPhone) await page.getByRole('button', { name: '改用文本写' }).click();
      else await writeAs(page, '文本');
      await expect(source(page)).toContainText('List<String>');
      await source(page).press('F8');
      found.push(...(await inBothThemes(page, 'text with a card')));
      if (isPhone) await page.getByRole('button', { name: '改用表单填' }).click();
      else await writeAs(page, '表单');
      if (isPhone) await page.getByRole('tab', { name: /^意见/ }).click();
      await messages(page)
        .getByRole('button', { name: /^全部改好/ })
        .click();
      await expect(messages(page).getByRole('button', { name: /^错误/ })).toHaveCount(0);
      await expect(send(page)).toHaveAttribute('aria-disabled', 'false');
      await send(page).click();
      await expect(toGitHub(page)).toBeVisible();
      found.push(...(await inBothThemes(page, 'sending')));
      expect(found).toEqual([]);
    });
  });
}

test('axe finds nothing where a question is chosen and corrected', async ({ page }) => {
  await openEditor(page, '?kind=correction');
  await page.getByRole('combobox', { name: '更正哪一条问答' }).fill('2023-02-24-2');
  await expect(page.getByRole('option')).toHaveCount(1);
  const found = await inBothThemes(page, 'choosing');
  await page.getByRole('option').click();
  await expect(asker(page)).toHaveValue('LinhuiG');
  await page.locator('summary').filter({ hasText: '复核' }).click();
  found.push(...(await inBothThemes(page, 'correcting')));
  expect(found).toEqual([]);
});
