import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { eventStandings } from '#lib/calendar/standings.ts';
import { contentOf, weeklyText } from '#lib/calendar/test-support/made-up.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { mdxComponents } from './components.tsx';

const room = 'url="https://meeting.dingtalk.com/j/abc"';
const content = await contentOf({
  '2031-04-04': weeklyText(
    '2031-04-04',
    [`title="月会" date="2031-04-16" time="20:00–21:00" ${room}`],
    [`title="夜谈" date="2031-04-17" time="20:00–21:00" ${room}`],
    [`title="早会" date="2031-04-18" time="7:30" ${room}`],
  ),
  '2031-04-11': weeklyText(
    '2031-04-11',
    ['title="月会" date="2031-04-23" was="2031-04-16"'],
    ['title="夜谈" date="2031-04-17" status="cancelled"'],
  ),
});

/** What the page of a weekly says of its events on a day, by their titles. */
async function saidOn(date: string, today: string): Promise<Map<string, string>> {
  const weekly = content.model.weeklies.find((one) => one.date === date);
  const tree = content.weeklyTree(date);
  if (!weekly || !tree) throw new Error(`没有 ${date}`);
  const events = eventStandings(content.model);
  const components = mdxComponents({ projects: new Map(), weekly, events, today });
  const html = renderToStaticMarkup(await renderMdx(tree, components));
  const articles = html.matchAll(/<article[^>]*aria-label="([^"]*)".*?<\/article>/gs);
  return new Map(Array.from(articles, ([whole, title = '']) => [title, whole]));
}

test('the weekly that announced them says what a later one changed', async () => {
  const said = await saidOn('2031-04-04', '2031-04-12');
  expect(said.get('月会')).toMatch(/改到 04-23.*加入日历/s);
  expect(said.get('月会')).not.toContain('参加');
  expect(said.get('夜谈')).toContain('已取消');
  expect(said.get('夜谈')).not.toMatch(/加入日历|参加/);
  expect(said.get('早会')).toMatch(/加入日历.*参加/s);
});

test('the later one says so itself, and its moved event has the room of before', async () => {
  const said = await saidOn('2031-04-11', '2031-04-12');
  expect(said.get('月会')).toMatch(/原定 04-16.*加入日历.*参加/s);
  expect(said.get('夜谈')).toContain('已取消');
});

test('both lead to one calendar file', async () => {
  const files = await Promise.all(
    ['2031-04-04', '2031-04-11'].map(async (date) => {
      const said = await saidOn(date, '2031-04-12');
      return /href="(\/calendar\/[^"]+)"/.exec(said.get('月会') ?? '')?.[1];
    }),
  );
  expect(files[0]).toMatch(/^\/calendar\/2031-04-16-\w+\.ics$/);
  expect(files[1]).toBe(files[0]);
});

test('when the new day is over, both say so', async () => {
  for (const date of ['2031-04-04', '2031-04-11']) {
    const said = await saidOn(date, '2031-04-24');
    expect(said.get('月会')).toContain('已结束');
    expect(said.get('月会')).not.toMatch(/加入日历|参加/);
  }
});
