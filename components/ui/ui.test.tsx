import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { blocksOf, childText, contains } from './children.ts';
import { splitClauses } from './clauses.tsx';
import { longDate, monthDay, monthName, weekdayOf } from '#lib/text/dates.ts';
import { Numerals } from './number/numerals.tsx';
import { Ticks } from './number/ticks.tsx';
import { speaking } from '#lib/words/spoken/document.ts';
import { YearNav } from './link/year-nav.tsx';
import { NumeralDate } from './number/date-time.tsx';
import { ProjectName } from './project-name.tsx';
import { ShareButton } from './share-button.tsx';

test('headings break behind 、 and ，', () => {
  expect(splitClauses('先搜一下，多半有人问过。')).toEqual(['先搜一下，', '多半有人问过。']);
  expect(splitClauses('甲、乙、丙')).toEqual(['甲、', '乙、', '丙']);
  expect(splitClauses('')).toEqual([]);
});

test('dates are printed without a time zone in between', () => {
  expect(monthDay('2023-02-04')).toBe('02.04');
  expect(longDate('2023-02-04')).toBe('2023 年 2 月 4 日');
  expect(monthName('2023-12-31')).toBe('2023 年 12 月');
  expect(weekdayOf('2023-02-24')).toBe(5);
  expect(weekdayOf('2023-01-01')).toBe(7);
});

test('numerals are decoration, as wide as their figures and gaps', () => {
  const html = renderToStaticMarkup(<Numerals value="02.24" size="m" />);
  expect(html).toContain('aria-hidden="true"');
  expect(html.match(/<use /g)).toHaveLength(4);
  expect(html).toContain('numerals-point');
  // 56 + 54 + (11.5 + 6) + 54 + 57, four gaps of 10 between them.
  expect(html).toContain('viewBox="0 0 278.5 100"');
});

test('characters that are no figure are left out', () => {
  expect(renderToStaticMarkup(<Numerals value="1a1" size="s" />)).toContain('viewBox="0 0 82 100"');
});

test('the tall tick stands for the day', () => {
  const dayOf = (html: string) => /ticks-day" d="M([\d.]+) /.exec(html)?.[1];
  expect(dayOf(renderToStaticMarkup(<Ticks />))).toBe('22');
  expect(dayOf(renderToStaticMarkup(<Ticks day={7} />))).toBe('33');
});

test('trees of elements can be measured and searched before they are rendered', () => {
  const tree = [
    <p key="1">
      一二<code>三</code>
    </p>,
    '\n',
    <p key="2">四</p>,
  ];
  expect(childText(tree)).toHaveLength(5);
  expect(blocksOf(tree)).toHaveLength(2);
  expect(contains(tree, 'code')).toBe(true);
  expect(contains(tree, 'img')).toBe(false);
});

test('small parts speak the language of the page', () => {
  const years = [{ year: '2031', href: '/weekly/', counts: ['1'], current: true }];
  const parts = () =>
    renderToStaticMarkup(
      <>
        <YearNav years={years} />
        <NumeralDate date="2031-02-07" size="s" />
        <ProjectName project={null} />
        <ShareButton />
      </>,
    );
  for (const words of ['年份', '>2031 年<', '>2031 年 2 月 7 日<', '>未标注项目<', '分享']) {
    expect(parts()).toContain(words);
  }
  const english = speaking('en', parts);
  for (const words of ['Years', '>2031<', '>February 7, 2031<', '>No project<', 'Share']) {
    expect(english).toContain(words);
  }
  expect(english).not.toMatch(/\p{Script=Han}/u);
});
