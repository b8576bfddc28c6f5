import AxeBuilder from '@axe-core/playwright';
import {
  field,
  headerField,
  openPalette,
  options,
  pathOf,
  questions,
  search,
  searched,
  selected,
} from './support/search.ts';
import { expect, scriptsRun, test } from './support/test.ts';

test('nothing of search is fetched before a reader reaches for it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/weekly/');
  await scriptsRun(page);
  const before = fetched.length;
  expect(fetched.filter((path) => /search-data|worker/.test(path))).toEqual([]);
  await headerField(page).hover();
  await expect.poll(() => fetched.some((path) => path.endsWith('/manifest.json'))).toBe(true);
  await expect.poll(() => fetched.slice(before).join('\n')).toMatch(/\/2019\.[0-9a-f]+\.json/);
});

test(
  'from the keyboard: open, choose, go, see the words marked, clear them',
  { tag: '@server' },
  async ({ page }) => {
    await page.goto('/weekly/');
    await openPalette(page);
    await search(page, '领导者转移');
    await expect(selected(page)).toContainText('领导者转移');
    await expect(options(page).nth(1)).toBeVisible();
    await expect(questions(page).and(page.locator('[href*="/2023-02-24-2/"]'))).toHaveCount(1);
    const path = await pathOf(selected(page));
    const first = (await field(page).getAttribute('aria-activedescendant')) ?? '';
    await page.keyboard.press('ArrowDown');
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant', first);
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', first);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}#mark=`));
    await expect(page.getByText('已标出')).toBeVisible();
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map(String));
    await expect.poll(marked).toContain('领导者转移');
    await page.getByRole('button', { name: '清除标记' }).click();
    await expect.poll(marked).toEqual([]);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  },
);

test('/ opens the palette; Esc clears, then closes; the opener has the focus again', async ({
  page,
}) => {
  await page.goto('/weekly/');
  await scriptsRun(page);
  const opener = page.getByRole('button', { name: '切换主题' });
  await opener.focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('an input method is left alone: it searches while composing, Enter only commits', async ({
  page,
}) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await options(page).count();
  const address = page.url();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: '领导者',
    selectionStart: 3,
    selectionEnd: 3,
  });
  await expect(selected(page)).toContainText('领导者');
  for (const key of ['Enter', 'ArrowDown', 'Escape']) {
    await field(page).evaluate((element, pressed) => {
      const init = { key: pressed, bubbles: true, cancelable: true, isComposing: true };
      element.dispatchEvent(new KeyboardEvent('keydown', init));
    }, key);
  }
  await expect(field(page)).toHaveValue('领导者');
  expect(page.url()).toBe(address);
  await session.send('Input.insertText', { text: '领导者转移' });
  await expect(field(page)).toHaveValue('领导者转移');
  await expect(selected(page)).toContainText('领导者转移');
});

test('Ctrl Enter opens a result beside the page', async ({ page, context }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, '领导者转移');
  const path = await pathOf(selected(page));
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  expect((await opened).url()).toContain(path);
  await expect(field(page)).toBeFocused();
});

test('results are grouped, filtered by type, and counted aloud', async ({ page }) => {
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, 'SOFARegistry');
  await expect(page.getByRole('group', { name: /^问答/ }).first()).toBeVisible();
  await expect(page.getByRole('group', { name: /^项目/ })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /\d+ 条结果/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^发布 \d+/ }).click();
  await expect(page.getByRole('group', { name: /^问答/ })).toHaveCount(0);
  await expect(options(page).first()).toContainText('SOFARegistry');
});

test(
  'the search page keeps its query and filters in the address',
  { tag: '@server' },
  async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox', { name: '搜索' }).fill('SOFARegistry');
    await expect(page).toHaveURL(/#q=SOFARegistry$/);
    await searched(page, 'SOFARegistry');
    const hits = page.getByRole('region', { name: '结果' }).getByRole('article');
    await expect(hits.first()).toBeVisible();
    await page.getByRole('radio', { name: /^发布/ }).check();
    await expect(page).toHaveURL(/type=release/);
    await expect(hits.first()).toContainText('发布');
    await page.getByRole('button', { name: /^2020 年/ }).click();
    await expect(page).toHaveURL(/year=2020/);
    await page.goBack();
    await expect(page).not.toHaveURL(/year=/);
    await page.goBack();
    await expect(page.getByRole('radio', { name: /^全部/ })).toBeChecked();
    await page.goForward();
    await expect(page.getByRole('radio', { name: /^发布/ })).toBeChecked();
    await expect(page.getByRole('searchbox')).toHaveValue('SOFARegistry');
  },
);

test('questions with an issue, or of several rounds, can be asked for', async ({ page }) => {
  await page.goto('/search/?q=SOFAJRaft');
  await searched(page, 'SOFAJRaft');
  await page.getByRole('checkbox', { name: /^有 GitHub issue/ }).check();
  await expect(page).toHaveURL(/has=issue/);
  const hits = page.getByRole('region', { name: '结果' }).getByRole('article');
  await expect(hits.filter({ hasText: /#\d+/ })).toHaveCount(await hits.count());
  await expect(hits.first()).toContainText('#');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^有 GitHub issue/ })).toBeChecked();
});

test('words are marked, and found, in what is folded away; contents lists are left alone', async ({
  page,
}) => {
  await page.goto('/questions/2023-02-24-2/');
  await scriptsRun(page);
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('main p');
    const fold = document.createElement('details');
    fold.innerHTML = '<summary>折起</summary><div style="height: 3000px"></div><p>风筝断线</p>';
    first?.parentElement?.append(fold);
    location.hash = '#mark=风筝断线';
  });
  await expect(page.getByText('已标出“风筝断线”')).toBeVisible();
  await expect(page.getByText('风筝断线', { exact: true })).toBeInViewport();
  await page.getByRole('button', { name: '清除标记' }).click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('search-hit'))).toBe(false);
});

test('on a phone the list of contents stays folded when its words are marked', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/weekly/2023-02-24/?mark=领导者转移');
  await expect(page.getByText('已标出“领导者转移”')).toBeVisible();
  await expect(page.locator('main details[open]')).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(CSS.highlights.get('search-hit') ?? [])].some((mark) => {
          const { top, height } =
            mark instanceof Range ? mark.getBoundingClientRect() : new DOMRect();
          return height > 0 && top >= 0 && top < innerHeight;
        }),
      ),
    )
    .toBe(true);
});

test('with forced colours marks and the selected result keep an outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, '领导者转移');
  const mark = selected(page).locator('mark').first();
  await expect(mark).toHaveCSS('border-top-width', '1px');
  await expect(selected(page)).toHaveCSS('outline-style', 'solid');
  await page.goto('/search/?q=领导者转移');
  await searched(page, '领导者转移');
  await expect(page.locator('article mark').first()).toHaveCSS('border-top-width', '1px');
});

test(
  'the search page answers its address and moves by arrow keys',
  { tag: '@server' },
  async ({ page }) => {
    await page.goto('/search/?q=领导者转移');
    await searched(page, '领导者转移');
    const first = page
      .getByRole('article')
      .first()
      .getByRole('link', { name: /领导者转移/ });
    await expect(first.locator('mark').first()).toHaveText('领导者转移');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('heading', { name: '按项目' })).toBeVisible();
  },
);

test('more results than one page holds are paged', async ({ page }) => {
  await page.goto('/search/?q=SOFARegistry');
  await searched(page, 'SOFARegistry');
  await page.getByRole('button', { name: '第 2 页' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole('button', { name: '第 2 页' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('article').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page offers the archive by project and year', async ({ page }) => {
    await page.goto('/weekly/');
    await headerField(page).fill('领导者转移');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.getByRole('heading', { name: '按项目' })).toBeVisible();
    await expect(page.getByText('搜索要用到脚本')).toBeVisible();
    await page.getByRole('link', { name: '2023 年' }).click();
    await expect(page).toHaveURL(/\/weekly\/year\/2023\/$/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });

      test('axe finds nothing in the palette and on the search page', async ({ page }) => {
        await page.goto('/weekly/');
        await openPalette(page);
        await search(page, '注册中心');
        await expect(options(page).first()).toBeVisible();
        const palette = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .include('dialog')
          .analyze();
        expect(palette.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        await page.goto('/search/?q=注册中心');
        await searched(page, '注册中心');
        await expect(page.getByRole('article').first()).toBeVisible();
        const whole = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(whole.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters come in a sheet', async ({ page }) => {
    await page.goto('/search/?q=SOFARegistry');
    await searched(page, 'SOFARegistry');
    await page.getByRole('button', { name: '筛选' }).click();
    const sheet = page.getByRole('dialog', { name: '筛选' });
    await sheet.getByRole('checkbox', { name: /SOFARPC/ }).check();
    await expect(page).toHaveURL(/project=sofa-rpc/);
    await sheet.getByRole('button', { name: /^查看 \d+ 条/ }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('article').first()).toContainText('SOFARPC');
  });
});
