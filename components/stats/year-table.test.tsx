import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { matrixSentence, readingsSentence, yearsSentence } from './sentences.ts';
import { Ranking } from './ranking.tsx';
import { YearTable } from './year-table.tsx';
import { speaking } from '#lib/words/spoken/document.ts';
import { project } from '#lib/content/views/test-support/model.ts';

const year = (name: string) => ({ year: name, weeklies: 3, questions: 4, releases: 1, askers: 2 });
const table = (...years: string[]) =>
  renderToStaticMarkup(<YearTable years={years.map((name) => year(name))} />);

test('a year that stands alone has numbers and no bars', () => {
  expect(table('2031')).not.toContain('share-');
  expect(table('2031', '2030')).toContain('share-20');
  expect(yearsSentence([year('2031')])).toBe(
    '只有 2031 年：3 期刊登了 4 条，署名的提问者有 2 位。',
  );
});

test('one line of a ranking has no bar', () => {
  const items = [{ key: 'a', href: '/a/', text: '甲', count: 3 }];
  expect(renderToStaticMarkup(<Ranking items={items} amount={String} />)).not.toContain('share-');
});

test('a matrix of nothing says nothing', () => {
  expect(matrixSentence({ years: [], rows: [], most: 0 }, String)).toBe('');
});

test('an English page says it in English, and a title keeps its language', () => {
  speaking('en', () => {
    expect(table('2031')).toContain('<th scope="col">Askers</th>');
    expect(yearsSentence([year('2031')])).toBe(
      'Only 2031: 3 weeklies with 4 questions from 2 named askers.',
    );
    const row = (slug: string, total: number) => ({ project: project(slug), counts: [], total });
    expect(matrixSentence({ years: [], rows: [row('a', 3), row('b', 1)], most: 3 }, String)).toBe(
      'Of 2 projects, A has the most with 3, followed by B with 1.',
    );
    const reading = { id: 'a', url: 'https://a.example/', title: '放线', weeklies: ['', ''] };
    const says = readingsSentence([{ ...reading, project: null }]);
    expect(renderToStaticMarkup(says)).toBe(
      'Printed most often, 2 times: <span lang="zh-CN">放线</span>',
    );
    const items = [{ key: 'a', href: '/a/', text: '2031-02-07', note: '灯会', count: 3 }];
    expect(renderToStaticMarkup(<Ranking items={items} amount={String} />)).toContain(
      '<span class="ranking-text">2031-02-07<span class="caption" lang="zh-CN">灯会</span>',
    );
  });
});
