import { describe, expect, it } from 'vitest';
import { stamped, withFingerprint } from './fingerprint.ts';
import { judge, judgeCopy } from './standing.ts';

const HEAD = {
  title: '灯会特刊',
  date: '2021-03-05',
  summary: '2 条问答',
  source: 'https://a.example',
};
const BODY = `小镇的灯会开始了。

<Question asker="小舟" project="lamp">

灯笼怎么点？

<Answer>

先剪灯芯：

\`\`\`sh
light --wick

\`\`\`

</Answer>

</Question>

## 本周阅读

- [灯谜集](https://a.example/riddles)

结尾一句。
`;
const text = withFingerprint(HEAD, BODY);
/** What another version of the importer, or another version of the post, gave. */
const older = withFingerprint(
  { ...HEAD, title: '灯会' },
  BODY.replace('点？', '点着？').replace('一句', '两句'),
);

const bytes = (of: string): Buffer => Buffer.from(of);
const PAGE = 4096;

/** What is left of a text after each of its bytes. */
const beginnings = (of: string): Buffer[] =>
  Array.from({ length: bytes(of).length }, (_, end) => bytes(of).subarray(0, end));

/** What is left of a file when its last blocks never reached the disk. */
const zeroed = (left: Buffer, length: number): Buffer =>
  Buffer.concat([left, Buffer.alloc(length - left.length)]);

const verdicts = (all: readonly Buffer[], by = text): string[] => [
  ...new Set(all.map((one) => judge(one, by))),
];

it('knows what it wrote', () => {
  expect(judge(bytes(text), text)).toBe('same');
  expect(judge(bytes(older), text)).toBe('untouched');
  expect(judge(bytes(text.replaceAll('\n', '\r\n')), text)).toBe('same');
});

describe('a file that lost its end is cut', () => {
  it('wherever it ends, at the end of a line and within a character, too', () => {
    expect(verdicts(beginnings(text))).toEqual(['cut']);
  });

  it('wherever zeros stand for its end', () => {
    const length = bytes(text).length;
    expect(verdicts(beginnings(text).map((left) => zeroed(left, length)))).toEqual(['cut']);
    expect(judge(zeroed(bytes(text), PAGE), text)).toBe('cut');
  });

  it('of another version: within a line, a tag or code, in the head, and with zeros', () => {
    const before = older.indexOf('## 本周阅读');
    const inside = [
      ...[
        '灯会特',
        'title: 灯会',
        '小镇的灯',
        '<Question asker="小',
        '<Question asker="小舟" project="lamp">\n',
      ],
      ...[
        '灯笼怎么点',
        '<Answer>\n',
        '剪灯芯：\n',
        'light --wick\n',
        '\n</Answer>\n',
        '阅读\n\n- [灯',
      ],
    ];
    for (const mark of inside) {
      const end = older.indexOf(mark);
      if (end < 0) continue;
      expect([mark, judge(bytes(older.slice(0, end + mark.length)), text)]).toEqual([mark, 'cut']);
    }
    expect(judge(zeroed(bytes(older.slice(0, before)), PAGE), text)).toBe('cut');
  });

  it('of another version that ended alike: its fingerprint proves it', () => {
    const ended = withFingerprint(HEAD, BODY.replace('点？', '点着？'));
    const end = ended.indexOf('## 本周阅读');
    expect(judge(bytes(ended.slice(0, end)), text)).toBe('cut');
  });

  it('of another version, at the end of a block', () => {
    const long = withFingerprint(HEAD, `甲\n\n${'乙丙\n'.repeat(2000)}`);
    const block = bytes(long).subarray(0, PAGE - 1);
    const filled = Buffer.concat([block, bytes('\n')]);
    expect(judge(filled, text)).toBe('cut');
  });
});

describe('the work of an editor is kept', () => {
  const edits: [string, (of: string) => string][] = [
    ['a word', (of) => of.replace('先剪灯芯', '先剪好灯芯')],
    ['a title', (of) => of.replace(/title: .*/, 'title: 灯会（修订）')],
    ['a line less', (of) => of.replace('灯笼怎么点', '').replace('灯笼怎么点着', '')],
    ['a question less', (of) => of.replace(/<Question[\s\S]*<\/Question>\n\n/, '')],
    ['a line more', (of) => `${of}\n编者补记。\n`],
    ['a line more without its end', (of) => `${of}\n编者补记`],
    ['a tag without its end', (of) => of.replace('</Answer>\n', '')],
    ['another last word', (of) => of.replace(/结尾.*/, '末了这一句。')],
    ['the fingerprint taken away', (of) => of.replace(/imported: .*\n/, '')],
    [
      'the fingerprint and the end taken away',
      (of) => of.replace(/imported: .*\n/, '').replace(/## [\s\S]*/, ''),
    ],
  ];

  it.each(edits)('%s', (_, edit) => {
    expect(judge(bytes(edit(text)), text)).toBe('edited');
    expect(judge(bytes(edit(older)), text)).toBe('edited');
  });

  it('that never came from an import', () => {
    const own = '---\ntitle: 手写的一期\ndate: 2021-03-05\n---\n\n一句。\n';
    expect(judge(bytes(own), text)).toBe('edited');
    expect(judge(bytes('没有头的一句。'), text)).toBe('edited');
  });
});

describe('a copied project', () => {
  const source =
    '---\nname: 灯\nrepository: https://a.example/lamp\ncategory: 玩具\nsummary: 会亮\n---\n\n一盏灯。\n';

  it('is known with a fingerprint, and without one from older versions', () => {
    expect(judgeCopy(bytes(source), source)).toBe('same');
    expect(judgeCopy(bytes(stamped(source)), source)).toBe('same');
    expect(judgeCopy(bytes(stamped(source.replace('一盏', '两盏'))), source)).toBe('untouched');
  });

  it.each([source, stamped(source)])('is cut wherever it ends', (copy) => {
    expect([...new Set(beginnings(copy).map((left) => judgeCopy(left, source)))]).toEqual(['cut']);
  });

  it('is its editor’s when changed', () => {
    for (const copy of [source, stamped(source)]) {
      expect(judgeCopy(bytes(copy.replace('会亮', '很亮')), source)).toBe('edited');
      expect(judgeCopy(bytes(`${copy}\n补记。\n`), source)).toBe('edited');
    }
  });
});
