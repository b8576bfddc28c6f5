import { readUrl } from '#lib/text/read-url.ts';
import { addressesOf, rewriteField } from '../parts/addresses.ts';
import type { Rule } from '../rule.ts';

const [before, now] = ['https://docs.example.org/raft', 'https://www.example.org/docs/raft/'];

const weekly = (address: string): string => `---
title: 快照做多久一次
date: 2024-03-01
summary: 快照的间隔怎样定。
---

快照的间隔怎样定，见 [文档](${address})。
`;

const record = (address: string, state: string, movedTo: string | null): string =>
  `${JSON.stringify({
    ...{ address, date: '2024-06-17', state, why: '200', movedTo },
    history: [{ date: '2024-06-17', state }],
    failing: null,
  })}\n`;

/** An address of which its site says that it is another for good. */
export const linkMoved: Rule = {
  id: 'link-moved',
  title: '搬走的链接写新地址',
  group: '链接与图',
  severity: 'hint',
  asks: '运行 weekly links 查到对方说地址永久换了（301、308），就写新的地址。',
  why: '旧地址现在还会转过去，但转接常常在几年后撤掉，那时就没有人知道新地址了。',
  wrong: {
    'weekly/2024-03-01.mdx': weekly(before),
    'ledger/links.jsonl': record(before, 'moved', now),
  },
  right: { 'weekly/2024-03-01.mdx': weekly(now), 'ledger/links.jsonl': record(now, 'ok', null) },
  fixes: true,
  *check(file, around) {
    for (const written of addressesOf(file)) {
      const { url, place, rewrite } = written;
      const found = around.link(url);
      if (found?.state !== 'moved' || found.movedTo === null) continue;
      const better = withFragment(found.movedTo, url);
      if (better === url) continue;
      yield {
        rule: 'link-moved',
        severity: 'hint',
        place,
        problem: `这个地址永久换了（${found.date} 查）`,
        remedy: `写成 ${better}`,
        edits: isPlain(better)
          ? (rewrite(better) ?? rewriteField(written, file.typed, better))
          : undefined,
      };
    }
  },
};

/** A new address with the place in the page that the old one names. */
function withFragment(movedTo: string, url: string): string {
  const { hash = '' } = readUrl(url) ?? {};
  return movedTo.includes('#') ? movedTo : movedTo + hash;
}

/** Whether an address may stand anywhere, bare in a text as well: nothing in it is markup, or ends it. */
function isPlain(address: string): boolean {
  return /^https?:\/\/[\w\-.~:/?#@!$&+,;=%]*[A-Za-z0-9/=]$/.test(address) && !/&\w+;/.test(address);
}
