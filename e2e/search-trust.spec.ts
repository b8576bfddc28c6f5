import { field, openPalette, options, pathOf, search, searched } from './support/search.ts';
import { expect, scriptsRun, test } from './support/test.ts';

// What a search tells others, and what becomes of it when something fails.

test('no word of a query leaves the browser on a site of plain files', async ({
  page,
  context,
}) => {
  const word = '领导者转移';
  const told: string[] = [];
  context.on('request', (request) => {
    const { referer = '' } = request.headers();
    const sent = `${request.url()} ${referer} ${request.postData() ?? ''}`;
    // Playwright shows the fragment, which a browser does not send.
    told.push(decodeURIComponent(sent.replace(/#[^ ]*/g, '')));
  });
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, word);
  // A look at a result may ask for its page already.
  const path = await pathOf(options(page).first());
  const asked = page.waitForRequest(new RegExp(path));
  await options(page).first().hover();
  await asked;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${path}#mark=`));
  await expect(page.getByText('已标出')).toBeVisible();
  await page.goto('/weekly/');
  await openPalette(page);
  await search(page, word);
  await page
    .getByRole('link', { name: /^在搜索页查看全部/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/search\/#q=/);
  await searched(page, word);
  await page.reload();
  await searched(page, word);
  await page
    .getByRole('article')
    .first()
    .getByRole('link', { name: new RegExp(word) })
    .click();
  await expect(page.getByText('已标出')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue(word);
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((sent) => /领导|转移|mark=|q=/.test(sent))).toEqual([]);
});

test('addresses from before, with the words in their query, still mark them', async ({ page }) => {
  await page.goto('/questions/2023-02-24-2/?mark=领导者转移');
  await expect(page.getByText('已标出“领导者转移”')).toBeVisible();
  await page.getByRole('button', { name: '清除标记' }).click();
  await expect(page).toHaveURL(/\/questions\/2023-02-24-2\/$/);
});

test('marks last while a reader moves within the page', async ({ page }) => {
  await page.goto('/weekly/2023-02-24/#mark=领导者转移');
  await expect(page.getByText('已标出“领导者转移”')).toBeVisible();
  await page.evaluate(() => (location.hash = '#2023-02-24-1'));
  await expect(page.getByText('已标出“领导者转移”')).toBeVisible();
  await page.getByRole('button', { name: '清除标记' }).click();
  await expect(page.getByText('已标出')).toHaveCount(0);
  await expect(page).toHaveURL(/#2023-02-24-1$/);
});

for (const address of ['?mark=a#%', '#%E4&mark=%E4%A', '?mark=%E0%A4%A', '#mark=%', '?q=%#%']) {
  test(`a page stands an address that ends in ${address}`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    for (const path of ['/questions/2023-02-24-2/', '/search/']) {
      await page.goto(path + address);
      await scriptsRun(page);
      await expect(page.getByRole('contentinfo')).toBeVisible();
      await expect(page.getByText('这一页出错了')).toHaveCount(0);
    }
    expect(thrown).toEqual([]);
  });
}

test('an application whose scripts fail says so in the site’s looks, and tries again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let broken = true;
    Object.defineProperty(history, 'scrollRestoration', {
      get: () => 'auto',
      set: () => {
        if (!broken) return;
        broken = false;
        throw new Error('broken for a test');
      },
    });
  });
  await page.goto('/search/#q=领导者转移');
  await expect(page.getByRole('heading', { name: '这一页出错了' })).toBeVisible();
  await expect(page.getByRole('link', { name: '回首页' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('font-family', /PingFang/);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('article').first()).toContainText('领导者转移');
});

test('a behaviour of a document that fails takes nothing else along', async ({ page }) => {
  await page.addInitScript(() => {
    CSS.highlights.set = () => {
      throw new Error('broken for a test');
    };
    IntersectionObserver.prototype.observe = () => {
      throw new Error('broken for a test');
    };
  });
  await page.goto('/weekly/2023-02-24/#mark=领导者转移');
  await scriptsRun(page);
  await expect(page.getByRole('main').getByText('maxByteCountPerRpc').first()).toBeVisible();
  await page.getByRole('button', { name: '切换主题' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await openPalette(page);
  await search(page, '领导者转移');
  await expect(options(page).first()).toContainText('领导者转移');
});

test('a worker that could not start is started again', async ({ page }) => {
  let blocked = true;
  await page.goto('/weekly/');
  await scriptsRun(page);
  await page.waitForLoadState('networkidle');
  // What a page loads by itself is here: what is asked for as a worker's script, or by one, is search's.
  await page
    .context()
    .route(/\/assets\/worker-/, (route) => (blocked ? route.abort() : route.continue()));
  await openPalette(page);
  await page.keyboard.type('领导者转移');
  await expect(page.getByText('搜索数据没有下载成功').first()).toBeVisible();
  blocked = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect(options(page).first()).toContainText('领导者转移');
  await expect(field(page)).toHaveValue('领导者转移');
});

test('the palette’s own code, once it has failed, is loaded again', async ({ page }) => {
  let blocked = true;
  await page.goto('/weekly/');
  await scriptsRun(page);
  await page.waitForLoadState('networkidle');
  await page.route(/\/assets\/.*\.js/, (route) => (blocked ? route.abort() : route.continue()));
  await openPalette(page);
  await page.keyboard.type('领导者转移');
  await expect(page.getByText('搜索没有下载成功')).toBeVisible();
  blocked = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect(options(page).first()).toContainText('领导者转移');
});

test('what a press has done is said in the button’s own place', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/questions/2023-02-24-2/#mark=领导者转移');
  await expect(page.getByText('已标出')).toBeVisible();
  const button = page.getByRole('button', { name: '复制链接' });
  const places = () =>
    page
      .locator('.actions > *')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  const before = await places();
  await button.click();
  await expect(button).toHaveAttribute('data-said', '已复制');
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toHaveCount(1);
  expect(await places()).toEqual(before);
  await expect(button).not.toHaveAttribute('data-said', /./, { timeout: 4000 });
});
