import { newestYear } from './support/content.ts';
import { expect, test } from './support/test.ts';

test('the archive shows its newest year; the others have addresses of their own', async ({
  page,
}) => {
  await page.goto('/weekly/');
  const years = page.getByRole('navigation', { name: '年份' });
  await expect(years.locator('[aria-current=page]')).toContainText(newestYear);
  await years.getByRole('link', { name: /^2021 年/ }).click();
  await expect(page).toHaveURL('/weekly/year/2021/');
  await expect(years.locator('[aria-current=page]')).toContainText('2021');
  const dates = await page
    .locator('.weekly-row time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates.length).toBeGreaterThan(3);
  expect(dates.filter((date) => !date.startsWith('2021-'))).toEqual([]);
  await page.getByRole('link', { name: /^2020 年，/ }).click();
  await expect(page).toHaveURL('/weekly/year/2020/');
});

test('the newest year is one page with two addresses', async ({ page }) => {
  await page.goto(`/weekly/year/${newestYear}/`);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe('/weekly/');
});

test('an address from when all years stood on one page ends at that year', async ({ page }) => {
  await page.goto('/weekly/#y2021');
  await expect(page.locator('#y2021')).toBeInViewport();
  await page.locator('#y2021').click();
  await expect(page).toHaveURL('/weekly/year/2021/');
});

test(
  'meetings with a day and a time are calendar files',
  { tag: '@server' },
  async ({ page, request }) => {
    await page.goto('/weekly/2023-05-05/');
    const link = page.getByRole('contentinfo').getByRole('link', { name: '社区会议日历' });
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toContain('text/calendar');
    const calendar = (await response.text()).replaceAll('\r\n ', '');
    expect(calendar).toContain('SUMMARY:SOFAArk 2023-05-08 社区会议');
    expect(calendar).toContain('DTSTART;TZID=Asia/Shanghai:20230508T200000');
    const [, id] = /UID:(2023-05-08-\w+)@/.exec(calendar) ?? [];
    const one = await (await request.get(`/calendar/${id}.ics`)).text();
    expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const meeting = page.getByRole('article', { name: 'SOFAArk 2023-05-08 社区会议' });
    await expect(meeting).toContainText('已结束');
    await expect(meeting.getByRole('link', { name: /加入日历|参加/ })).toHaveCount(0);
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a list narrows to one project, and the address says which', async ({ page }) => {
    await page.goto('/weekly/year/2021/');
    const rows = page.locator('.weekly-row:visible');
    const all = await rows.count();
    const filter = page.getByRole('navigation', { name: '按项目筛选' });
    await filter.locator('a[href="#only-mosn"]').click();
    await expect(page).toHaveURL('/weekly/year/2021/#only-mosn');
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    for (const row of await rows.all()) await expect(row).toContainText('MOSN');
    await expect(page.getByText('只看 MOSN 的周刊')).toBeVisible();
    // A shared address opens narrowed.
    await page.goto('/questions/year/2021/#only-mosn');
    const questions = page.locator('.question-row:visible');
    await expect(questions.first()).toContainText('MOSN');
    for (const row of await questions.all()) await expect(row).toContainText('MOSN');
    const months = page.locator('.month:visible');
    for (const month of await months.all())
      await expect(month.locator('.question-row:visible').first()).toBeVisible();
    const narrowed = await questions.count();
    await page.getByRole('link', { name: '看全部' }).click();
    expect(await questions.count()).toBeGreaterThan(narrowed);
  });
});
