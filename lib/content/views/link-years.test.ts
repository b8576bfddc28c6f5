import { expect, test } from 'vitest';
import type { Root } from 'mdast';
import type { LinkRecord } from '../types.ts';
import { linkYears } from './link-years.ts';
import { model, question, weekly } from './test-support/model.ts';

const record = (address: string, more: Partial<LinkRecord> = {}): LinkRecord => ({
  ...{ address, date: '2026-11-02', state: 'ok', why: '200', movedTo: null, failing: null },
  history: [{ date: '2026-11-02', state: 'ok' }],
  ...more,
});
const ledgerOf = (...links: LinkRecord[]) => ({
  ...{ pictures: new Map(), github: new Map() },
  links: new Map(links.map((one) => [one.address, one] as const)),
});

/** A tree of links to some addresses, the last in an attribute. */
function treeOf(...urls: string[]): Root {
  const last = urls.at(-1) ?? '';
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'url', value: last }];
  const links = urls.slice(0, -1).map((url) => ({ type: 'link' as const, url, children: [] }));
  return {
    type: 'root',
    children: [
      { type: 'paragraph', children: links },
      { type: 'mdxJsxFlowElement', name: 'ReadingItem', attributes, children: [] },
    ],
  };
}

const issueUrl = 'https://github.com/a/b/issues/1';
const archive = {
  model: model([
    weekly('2023-02-24', { questions: [question('2023-02-24-1', { issueUrl })] }),
    weekly('2023-02-17', { source: 'https://a.cn/source' }),
    weekly('2022-05-06'),
    weekly('2021-05-07'),
  ]),
  weeklyTree: (date: string): Root | null =>
    ({
      '2023-02-24': treeOf('https://a.cn/1#x', 'https://a.cn/2'),
      '2023-02-17': treeOf('https://a.cn/1', 'https://a.cn/unasked'),
      '2022-05-06': treeOf('https://a.cn/3', '/local/', 'https://a.cn/1'),
      '2021-05-07': treeOf('https://a.cn/unasked'),
    })[date] ?? null,
};
const dead = { first: '2026-11-02', last: '2026-11-16' };

test('what was asked, lives and is dead, by the year that leads there, each once', () => {
  const ledgers = ledgerOf(
    record('https://a.cn/1'),
    record('https://a.cn/2', { state: 'gone', date: '2026-11-16', failing: dead }),
    record('https://a.cn/3', { state: 'gone', failing: { ...dead, last: dead.first } }),
    record('https://a.cn/source', { state: 'refused' }),
    record(issueUrl, { state: 'moved' }),
    record('https://elsewhere.cn/', { date: '2026-12-01' }),
  );
  expect(linkYears({ ...archive, ledgers })).toEqual({
    years: [
      { year: '2023', asked: 4, living: 2, dead: 1 },
      { year: '2022', asked: 2, living: 1, dead: 0 },
    ],
    ...{ asked: 5, living: 2, dead: 1, date: '2026-11-16' },
  });
});

test('without a ledger, or where it knows of none of them, there is nothing to show', () => {
  expect(linkYears({ ...archive, ledgers: ledgerOf() })).toBeNull();
  expect(linkYears({ ...archive, ledgers: ledgerOf(record('https://b.cn/')) })).toBeNull();
});
