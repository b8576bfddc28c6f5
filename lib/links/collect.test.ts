import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { readLinkFolder, writeLinks } from './folder.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'links-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}

const weekly = `---
title: 新版本与答疑
date: 2024-03-01
summary: 一句话。
source: https://origin.cn/1
---

- [甲](https://a.cn/one#part)、[又是甲](HTTPS://A.cn/one)
- ![图](https://pic.cn/x.png) 与 [乙](https://b.cn/two)
- [本地](/weekly/)、[邮件](mailto:a@b.cn)、[后台](https://mp.weixin.qq.com/cgi-bin/x)

<Question project="kite" issue="12">

问？ [丙](http://c.cn/three)

</Question>

<Event title="聚会" date="2024-03-08" url="https://meet.cn/1">

见面。

</Event>
`;
const project = `---
name: 风筝
repository: https://github.com/kites/kite
category: 玩具
summary: 会飞
homepage: https://kite.cn/
---

风筝，见 [说明](https://kite.cn/about)。
`;

test('every outside address once, as written and as pages make it, with its places', async () => {
  await put('weekly/2024-03-01.mdx', weekly);
  await put('projects/kite.mdx', project);
  const { links, isWhole, known } = await readLinkFolder(dir);
  expect(Object.fromEntries(links.map(({ address, places }) => [address, places.length]))).toEqual({
    'https://kite.cn/about': 1,
    'https://kite.cn/': 1,
    'https://github.com/kites/kite': 1,
    'https://origin.cn/1': 1,
    'https://a.cn/one': 1,
    'https://pic.cn/x.png': 1,
    'https://b.cn/two': 1,
    'http://c.cn/three': 1,
    'https://meet.cn/1': 1,
    'https://github.com/kites/kite/issues/12': 1,
  });
  expect(links.find(({ address }) => address === 'https://a.cn/one')?.places[0]).toMatch(
    /weekly\/2024-03-01\.mdx:8$/,
  );
  expect([isWhole, known.size]).toEqual([true, 0]);
});

test('a file that cannot be read may hide addresses', async () => {
  await put('weekly/2024-03-01.mdx', weekly.replace('date: 2024-03-01', 'date: gestern'));
  expect((await readLinkFolder(dir)).isWhole).toBe(false);
});

test('a picture of which the vault has a copy is its business', async () => {
  await put('weekly/2024-03-01.mdx', weekly);
  await put('projects/kite.mdx', project);
  const hash = 'ab'.repeat(32);
  const original = { file: `${hash.slice(0, 32)}.png`, type: 'image/png', width: 9, height: 9 };
  await put(
    'ledger/pictures.jsonl',
    `${JSON.stringify({
      ...{ address: 'https://pic.cn/x.png', date: '2024-03-02', status: 'kept', why: '' },
      ...{ from: null, licence: '', alt: '图' },
      picture: {
        ...{ hash, color: '#000000', copies: [] },
        original: { ...original, bytes: 9, sum: 'ab'.repeat(8) },
      },
    })}\n`,
  );
  await put(`pictures/ab/${original.file}`, '');
  const { links } = await readLinkFolder(dir);
  expect(links.some(({ address }) => address.includes('pic.cn'))).toBe(false);
});

test('a ledger comes back as it was written, and is not written again', async () => {
  await put('weekly/2024-03-01.mdx', weekly);
  const record: LinkRecord = {
    ...{ address: 'https://a.cn/one', date: '2024-03-04', state: 'gone', why: '404' },
    movedTo: null,
    history: [{ date: '2024-03-04', state: 'gone' }],
    failing: { first: '2024-03-04', last: '2024-03-04' },
  };
  expect(await writeLinks(dir, [record])).toBe(true);
  expect(await writeLinks(dir, [record])).toBe(false);
  expect([...(await readLinkFolder(dir)).known.values()]).toEqual([record]);
});
