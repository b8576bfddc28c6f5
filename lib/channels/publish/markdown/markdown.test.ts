import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/content/read/parse.ts';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { readMarkdown } from '../../write/markdown.ts';
import type { Source } from '../types.ts';
import { DIALECTS, markdownPublished } from './markdown.ts';
import { ON_GITHUB, actingIn, withCode } from './acting.ts';

const source = (markdown: string): Source => ({
  weekly: weekly('2031-04-04', { title: '风筝', summary: '线。' }),
  siteUrl: 'https://weekly.example.org',
  body: parseDocument(markdown),
});

const written = (markdown: string, dialect: keyof typeof DIALECTS): string => {
  const made = markdownPublished(source(markdown), DIALECTS[dialect]);
  expect(made.checks.filter(({ ok }) => !ok)).toEqual([]);
  return String(made.files[0]?.body);
};

test('the importer of Juejin finds its front matter, the others none; no text repeats the title', () => {
  expect(written('正文', 'juejin')).toMatch(
    /^---\ntheme: \S+\nhighlight: \S+\n---\n\nSOFA Weekly，/,
  );
  for (const dialect of ['zhihu', 'github'] as const) {
    const text = written('正文', dialect);
    expect(text).toMatch(/^SOFA Weekly，2031-04-04/);
    expect(text).not.toContain('风筝');
  }
});

describe('GitHub makes nothing of its own', () => {
  const tree = (text: string): Root => ({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  });

  test.each([
    ['感谢@li-si 和 @wang', ['@li-si', '@wang']],
    ['（@kites/core）', ['@kites/core']],
    ['从 ${a}-${b} 到 $.name', ['${a}-', '${b}', '$.name']],
    ['见 #12，修了 GH-7', ['#12', 'GH-7']],
    ['kites/kite#12 与 (#3)', ['kites/kite#12', '#3']],
    ['写信到 a@b.example，锚点 /x/#1a，颜色 #fff，C# 和 &#35;', []],
  ])('%s', (text, found) => {
    expect(actingIn(tree(text), ON_GITHUB)).toEqual(found);
    const changed = withCode(tree(text), ON_GITHUB);
    expect(actingIn(changed, ON_GITHUB)).toEqual([]);
    expect(toString(changed)).toBe(text);
  });

  test('links and code stay what they are', () => {
    const text = written(
      '[#12](https://github.com/kites/kite/issues/12) `@li` **@wang**',
      'github',
    );
    expect(text).toContain('[#12](https://github.com/kites/kite/issues/12) `@li` **`@wang`**');
    expect(written('@li #12 $a 和 $b', 'juejin')).toContain('@li #12 `$a` 和 `$b`');
  });
});

test('code beside code is one', () => {
  expect(written('价格 $a$b$ 和 $`x`', 'github')).toContain('价格 `$a$b$` 和 `$x`');
});

test('bold beside Chinese marks is bold for readers that know no Chinese', () => {
  const text = written('这是**重点：**后面', 'zhihu');
  expect(JSON.stringify(readMarkdown(text, 'commonmark'))).toContain('"strong"');
});
