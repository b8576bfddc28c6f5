import { expect, it } from 'vitest';
import { readPost } from './posts.ts';

const HEAD = '---\ntitle: 甲\ndate: 2021-03-05\n---\n\n';
const bytes = (text: string) => new TextEncoder().encode(text);

it('reads a byte order mark and Windows line ends as if they were not there', () => {
  const { file, post } = readPost(
    'a.md',
    'a',
    bytes(`\uFEFF${HEAD}正文\n`.replaceAll('\n', '\r\n')),
  );
  expect(String(file)).toBe('\n\n\n\n\n正文\n');
  expect(post?.date).toBe('2021-03-05');
  expect(file.messages).toEqual([]);
});

it('reports bytes that are no UTF-8 at their place, and goes on', () => {
  const { file, post } = readPost(
    'a.md',
    'a',
    new Uint8Array([...bytes(`${HEAD}正`), 0xff, ...bytes('文')]),
  );
  expect(post).not.toBeNull();
  expect(file.messages[0]).toMatchObject({
    ruleId: 'import-utf-8',
    line: 6,
    column: 2,
    fatal: true,
  });
});

it('refuses what is no post', () => {
  for (const [source, rule] of [
    ['没有头', 'import-front-matter'],
    ['x'.repeat(600_000), 'import-size'],
  ] as const) {
    const { file, post } = readPost('a.md', 'a', bytes(source));
    expect(post).toBeNull();
    expect(file.messages[0]).toMatchObject({ ruleId: rule, fatal: true });
  }
});

it('reads GBK and UTF-16, and says so', () => {
  // 「正文。」 in GBK.
  const body = [0xd5, 0xfd, 0xce, 0xc4, 0xa1, 0xa3];
  const gbk = new Uint8Array([...bytes(HEAD.replace('甲', 'A')), ...body]);
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${HEAD}正文。`, 'utf16le'));
  for (const stored of [gbk, utf16]) {
    const { file, post } = readPost('a.md', 'a', stored);
    expect(post?.date).toBe('2021-03-05');
    expect(String(file).trim()).toBe('正文。');
    expect(file.messages).toMatchObject([{ ruleId: 'import-encoding', fatal: false }]);
  }
});

it('takes empty bytes out, and says where', () => {
  const { file } = readPost('a.md', 'a', bytes(`${HEAD}正\u0000文`));
  expect(String(file).trim()).toBe('正文');
  expect(file.messages).toMatchObject([{ ruleId: 'import-nul', line: 6, column: 2 }]);
});

it('reads lone carriage returns as line ends', () => {
  const { post } = readPost('a.md', 'a', bytes(HEAD.replaceAll('\n', '\r')));
  expect(post?.title).toBe('甲');
});

it.each([
  ['draft: "true"', 'draft', 3],
  ['published: no', 'draft', 3],
  ['expiryDate: 2021-04-01', 'expired', 3],
  ['publishDate: 2099-01-01', 'future', 3],
])('leaves out a post with %s and names the line', (field, reason, line) => {
  const source = bytes(`---\ntitle: 甲\n${field}\ndate: 2021-03-05\n---\n`);
  const { file, post, leftOut } = readPost('a.md', 'a', source);
  expect([post, leftOut]).toEqual([null, reason]);
  expect(file.messages).toMatchObject([{ ruleId: 'import-left-out', fatal: false, line }]);
});
