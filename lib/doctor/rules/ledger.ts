import type { Rule } from '../rule.ts';

const weekly = `---
title: 快照做多久一次
date: 2024-03-01
summary: 快照的间隔怎样定。
---

快照的间隔由写入的快慢决定。
`;

const line = {
  ...{ address: 'https://www.example.org/', date: '2024-06-17', state: 'ok', why: '200' },
  ...{ movedTo: null, history: [{ date: '2024-06-17', state: 'ok' }], failing: null },
};

/** A line of a ledger that no command would write. */
export const ledger: Rule = {
  id: 'ledger',
  title: '台账由命令写',
  group: '文件',
  severity: 'error',
  asks: 'ledger/ 里的台账一行一条 JSON，由 weekly links 和 weekly images 写。手工改只改图片的 licence，改坏的行从版本库取回，或删掉重新查。',
  why: '读不懂的行等于没有：失效的链接不再有提示，留下的图片也用不上，而页面上看不出来。',
  wrong: {
    'weekly/2024-03-01.mdx': weekly,
    'ledger/links.jsonl': `${JSON.stringify({ ...line, date: '昨天' })}\n`,
  },
  right: {
    'weekly/2024-03-01.mdx': weekly,
    'ledger/links.jsonl': `${JSON.stringify(line)}\n`,
  },
};
