import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse } from '../read/parse.ts';
import { type Targets, anchorsOf, checkTargets } from './targets.ts';

const weekly =
  '## 放 风筝\n\n<Question>\n\n问？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n\n<Release project="kite" version="1.2.0">\n\n- 改\n\n</Release>\n\n';

const targets: Targets = {
  weeklies: new Map([
    ['2020-05-01', anchorsOf(parse(new VFile(weekly)), '2020-05-01')],
    ['2020-05-08', null],
  ]),
  questions: new Set(['2020-05-01-1']),
  projects: new Set(['kite']),
};

function said(links: string, date: string | null = '2020-05-01'): string[] {
  const file = new VFile(links);
  checkTargets(parse(file), file, date, targets);
  return file.messages.map(({ reason }) => reason);
}

test.each([
  ['[a](#收线)', '2020-05-01 这一期没有「收线」这一节或这条问答'],
  ['[a](/weekly/2020-05-01/#收线)', '2020-05-01 这一期没有「收线」这一节或这条问答'],
  ['[a](/weekly/2099-01-01/)', '没有 2099-01-01 这一期周刊'],
  ['[a](/questions/2020-05-01-9/)', '没有编号 2020-05-01-9 的问答'],
  ['[a](/projects/lantern/)', '没有项目 lantern'],
  ['[a](/kites/)', '站内没有 /kites/ 这一页'],
  ['[a][b]\n\n[b]: /weekly/2099-01-01/', '没有 2099-01-01 这一期周刊'],
])('%s leads to nothing', (links, expected) => {
  expect(said(links)).toEqual([expected]);
});

test.each([
  '[a](#放-风筝)',
  '[a](#%E6%94%BE-%E9%A3%8E%E7%AD%9D)',
  '[a](#2020-05-01-1)',
  '[a](#kite-1.2.0)',
  '[a](/weekly/2020-05-01/#放-风筝)',
  '[a](/weekly/2020-05-01)',
  '[a](/weekly/2020-05-08/#没读懂的一期)',
  '[a](/weekly/latest/)',
  '[a](/weekly/year/2020/)',
  '[a](/questions/2020-05-01-1/)',
  '[a](/questions/year/2020/)',
  '[a](/projects/kite/releases/#kite-1.2.0)',
  '[a](/search/?q=kite)',
  '[a](/)',
  '[a](/files/kite.zip)',
  '[a](https://a.example/weekly/2099-01-01/)',
])('%s leads somewhere', (links) => {
  expect(said(links)).toEqual([]);
});

test('a project file has no anchors to check', () => {
  expect(said('[a](#收线)', null)).toEqual([]);
});
