import { expect, it } from 'vitest';
import { postName, readPost } from './posts.ts';

const HEAD = '---\ntitle: 甲\ndate: 2021-03-05\n---\n\n';
const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['sofa-weekly-1/index.md', 'sofa-weekly-1'],
  ['deep/down/sofa-weekly-2/index.md', 'sofa-weekly-2'],
  ['sofa-weekly-3.md', 'sofa-weekly-3'],
])('%s is called %s', (path, name) => {
  expect(postName(path)).toBe(name);
});

it('reads a byte order mark and Windows line ends as if they were not there', () => {
  const { file, post } = readPost(
    'a.md',
    'a',
    bytes(`\uFEFF${HEAD}正文\n`.replaceAll('\n', '\r\n')),
  );
  expect(String(file)).toBe(`${HEAD}正文\n`);
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
