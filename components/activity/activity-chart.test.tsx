import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Activity } from '#lib/content/views/project/activity.ts';
import { ActivityChart } from './activity-chart.tsx';
import { speaking } from '#lib/words/spoken/document.ts';

const year = (name: string, questions: number, releases = 0) => ({
  year: name,
  questions,
  releases,
  months: Array.from({ length: 12 }, (_, index) => ({
    questions: index === 0 ? questions : 0,
    releases: index === 1 ? releases : 0,
  })),
});

function html(years: Activity['years']): string {
  return renderToStaticMarkup(
    <ActivityChart activity={{ years, busiest: null }} yearHrefs={new Map()}>
      {''}
    </ActivityChart>,
  );
}

test('one year, or one that has anything, is a sentence and no bar', () => {
  for (const years of [[year('2031', 4, 2)], [year('2030', 0), year('2031', 4, 2)]]) {
    expect(html(years)).toContain('都在 2031 年：4 条问答，2 次发布。');
    expect(html(years)).not.toContain('<svg');
    expect(html(years)).toContain('逐月数字');
  }
});

test('nothing at all says so', () => {
  expect(html([year('2031', 0)])).toContain('还没有刊登过');
  expect(html([])).not.toMatch(/<svg|<table/);
});

test('several years are drawn', () => {
  expect(html([year('2030', 1), year('2031', 4)]).match(/<svg/g)).toHaveLength(2);
});

test('an English page says it in English', () => {
  speaking('en', () => {
    expect(html([year('2031', 4, 1)])).toContain('All in 2031: 4 questions, 1 release.');
    const several = html([year('2030', 1), year('2031', 4)]);
    expect(several).toContain('1<span class="sr-only"> question in </span>');
    expect(several).toContain('<th scope="col">Dec</th>');
    expect(several).not.toMatch(/\p{Script=Han}/u);
  });
});
