import { launchOptions } from './support/launch.ts';
import { expect, scriptsRun, test } from './support/test.ts';

// The cache of pages that were left, which the test runner turns off by itself.
test.use({
  launchOptions: { ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

const WEEKLY = '/weekly/2023-02-24/';
const QUESTION = '/questions/2023-02-24-2/';

test('a page left for another comes back as it was, and with the theme of now', async ({
  page,
}) => {
  await page.goto(WEEKLY);
  await scriptsRun(page);
  await page.evaluate(() => {
    Reflect.set(globalThis, 'kept', 1);
    window.addEventListener('pageshow', ({ persisted }) =>
      Reflect.set(globalThis, 'persisted', persisted),
    );
  });
  await page.goto(QUESTION);
  await scriptsRun(page);
  await page.getByRole('button', { name: '切换主题' }).click();
  // Nothing loads on the way back, so nothing to wait for: `goBack` would.
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(WEEKLY);
  const state = () =>
    page.evaluate(() =>
      ['kept', 'persisted'].map((name) => Reflect.get(globalThis, name) as unknown),
    );
  await expect.poll(state).toEqual([1, true]);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
