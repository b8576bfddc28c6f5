import { archivedAt, isDead } from '#lib/site/dead-link.ts';
import { addressesOf } from '../parts/addresses.ts';
import type { Examined, Rule } from '../rule.ts';

const page = 'https://blog.example.org/raft-snapshot';

const weekly = (address: string): string => `---
title: 快照做多久一次
date: 2024-03-01
summary: 快照的间隔怎样定。
---

快照的间隔怎样定，见 [一篇文章](${address})。
`;

/** An address that was there no more whenever it was asked for. */
export const linkDead: Rule = {
  id: 'link-dead',
  title: '打不开的链接换掉',
  group: '链接与图',
  severity: 'warning',
  asks: '运行 weekly links 查过、隔一周以上两次都打不开的地址，换成新地址或网页存档的地址，没有就去掉链接只留文字。',
  why: '读者点开只看到错误页。页面会在旁边写上「此链接已失效」，有的读者就不再往下看了。',
  wrong: {
    'weekly/2024-03-01.mdx': weekly(page),
    'ledger/links.jsonl': `${JSON.stringify({
      ...{ address: page, date: '2024-06-17', state: 'gone', why: '404', movedTo: null },
      history: [
        { date: '2024-03-04', state: 'ok' },
        { date: '2024-06-03', state: 'gone' },
      ],
      failing: { first: '2024-06-03', last: '2024-06-17' },
    })}\n`,
  },
  right: { 'weekly/2024-03-01.mdx': weekly(archivedAt(page, '2024-03-01')) },
  *check(file, around) {
    for (const { url, place } of addressesOf(file)) {
      const record = around.link(url);
      if (!record || !isDead(record)) continue;
      yield {
        rule: 'link-dead',
        severity: 'warning',
        place,
        problem: `这个地址打不开（${record.why}），自 ${record.failing?.first}，${record.date} 又查过`,
        remedy: `换成新地址；没有就用存档 ${archivedAt(url, dayOf(file))}，存档也没有就去掉链接只留文字`,
      };
    }
  },
};

/** Day around which a file was written; '' for what has none. */
function dayOf({ kind, name }: Examined): string {
  return kind === 'weekly' && /^\d{4}-\d\d-\d\d$/.test(name) ? name : '';
}
