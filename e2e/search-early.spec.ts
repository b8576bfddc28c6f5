import { hold } from './support/hold.ts';
import { field, headerField } from './support/search.ts';
import { expect, scriptsRun, test } from './support/test.ts';

// The fields of pages are real ones: what becomes of what is typed before, or without, our scripts.

const ownModule = /\/assets\/page-/;

test('what is typed before any script of ours has come is kept', async ({ page }) => {
  const release = await hold(page, ownModule);
  await page.goto('/', { waitUntil: 'commit' });
  const home = page.getByRole('main').getByRole('searchbox', { name: '搜索' });
  await home.click();
  await page.keyboard.type('rpc');
  await expect(home).toHaveValue('rpc');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(field(page)).toHaveValue('rpc');
  await expect(field(page)).toBeFocused();
  await expect(home).toHaveValue('');
  await page.keyboard.type(' x');
  await expect(field(page)).toHaveValue('rpc x');
});

test('what is typed into the header’s field goes on in the palette; Esc leads back', async ({
  page,
}) => {
  await page.goto('/weekly/');
  await scriptsRun(page);
  await headerField(page).focus();
  await page.keyboard.type('/rpc');
  await expect(field(page)).toHaveValue('/rpc');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(headerField(page)).toBeFocused();
  await expect(headerField(page)).toHaveValue('');
  await headerField(page).click();
  await expect(field(page)).toBeFocused();
});

test('an input method at work when the scripts come is not interrupted', async ({ page }) => {
  const release = await hold(page, ownModule);
  await page.goto('/', { waitUntil: 'commit' });
  const home = page.getByRole('main').getByRole('searchbox', { name: '搜索' });
  await home.click();
  release();
  await scriptsRun(page);
  const session = await page.context().newCDPSession(page);
  for (const text of ['z', 'zhu', "zhu'ce"]) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await expect(home).toHaveValue("zhu'ce");
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await session.send('Input.insertText', { text: '注册' });
  await expect(field(page)).toHaveValue('注册');
  await expect(field(page)).toBeFocused();
});

test('where our scripts never come, the field leads to the search page', async ({ page }) => {
  await page.route(ownModule, (route) => route.abort());
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox', { name: '搜索' }).fill('领导者转移');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toContainText('领导者转移');
  await expect(page).toHaveURL(/\/search\/#q=/);
});
