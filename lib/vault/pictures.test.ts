import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '#lib/content/index.ts';
import { shownPictures } from './pictures.ts';
import { type Folder, makeFolder } from './test-support/folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  folder.remove();
});

const HEAD = '---\ntitle: 风筝与灯会\ndate: 2024-03-01\nsummary: 风大的一周。\n---\n\n';

test('finds every picture of the web, once, with the first words that stand for it', async () => {
  const lines = [
    '![](https://a.example/1.png)',
    '![线轴](https://A.example/1.png#x)',
    '<Figure src="https://a.example/2.png" alt="风向" />',
    '![灯][灯图] 和 ![站内](/a.png)',
    '![本机](http://127.0.0.1/x.png)',
    '[链接](https://a.example/page)',
    '[灯图]: https://b.example/3.png',
    '`![代码](https://a.example/code.png)`',
  ];
  writeFileSync(join(folder.dir, 'weekly/2024-03-01.mdx'), HEAD + lines.join('\n\n'));
  mkdirSync(join(folder.dir, 'next'));
  const next =
    '---\nby: dbl-x\n---\n\n<Question>\n\n问 ![投](https://c.example/4.png)？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n';
  writeFileSync(join(folder.dir, 'next/question-kite.mdx'), next);
  const { found } = await readContent(folder.dir);
  const shown = [...shownPictures(found).values()];
  expect(shown.map(({ address, alt, place }) => [address, alt, /:\d+$/.exec(place)?.[0]])).toEqual([
    ['https://a.example/1.png', '线轴', ':7'],
    ['https://a.example/2.png', '风向', ':11'],
    ['https://b.example/3.png', '灯', ':13'],
    ['https://c.example/4.png', '投', ':7'],
  ]);
});
