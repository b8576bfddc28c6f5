import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { matrixSentence, yearsSentence } from './sentences.ts';
import { Ranking } from './ranking.tsx';
import { YearTable } from './year-table.tsx';

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
  expect(renderToStaticMarkup(<Ranking items={items} unit="条" />)).not.toContain('share-');
});

test('a matrix of nothing says nothing', () => {
  expect(matrixSentence({ years: [], rows: [], most: 0 }, '条问答')).toBe('');
});
