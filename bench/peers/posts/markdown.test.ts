import type { Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { question, release } from '#lib/content/views/test-support/model.ts';
import { element } from '#lib/mdx/elements.ts';
import { plainMarkdown } from './markdown.ts';
import type { Named } from './markdown.ts';

type Inside = Parameters<typeof element>[2];

const words = (value: string): Inside[number] => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

const named: Named = {
  weekly: {
    questions: [
      question('2024-01-05-1', {
        asker: '某人',
        project: 'zeta',
        issueNumber: 12,
        issueUrl: 'https://github.com/example/zeta/issues/12',
      }),
      question('2024-01-05-2'),
    ],
    releases: [
      { ...release('zeta', '1.2.0', '2024-01-05'), url: 'https://example.com/notes' },
      release('theta', '0.1', '2024-01-05'),
    ],
  },
  projects: new Map([['zeta', 'Zeta']]),
};

function written(...children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return plainMarkdown(root, named);
}

test('a question is who asked about what, the question quoted, the answer behind A：', () => {
  const asked = element('Question', { id: '2024-01-05-1' }, [
    element('Ask', { round: '1' }, [words('能升级吗？')]),
    element('Answer', { round: '1' }, [words('可以。'), words('先备份。')]),
  ]);
  expect(written(asked)).toBe(
    [
      '**@某人** 提问（[Zeta #12](https://github.com/example/zeta/issues/12)）：',
      '> 能升级吗？',
      'A：可以。',
      '先备份。\n',
    ].join('\n\n'),
  );
});

test('a question by nobody about nothing says only that it is one', () => {
  const asked = element('Question', { id: '2024-01-05-2' }, [
    element('Ask', { round: '1' }, [words('为何？')]),
    element('Answer', { round: '1' }, [{ type: 'code', lang: 'java', value: 'List<String> all;' }]),
  ]);
  expect(written(asked)).toBe('提问：\n\n> 为何？\n\nA：\n\n```java\nList<String> all;\n```\n');
});

test('a release is its project and version, linked where notes are known', () => {
  const [first, second] = named.weekly.releases.map(({ id }) =>
    element('Release', { id }, [words('修复一处泄漏')]),
  );
  if (!first || !second) throw new Error('two releases');
  expect(written(first, second)).toBe(
    '[Zeta 1.2.0](https://example.com/notes)\n\n修复一处泄漏\n\n**theta 0.1**\n\n修复一处泄漏\n',
  );
});

test('readings are a list of links, and one without an address keeps its words', () => {
  const readings = element('Readings', {}, [
    element('ReadingItem', { url: 'https://example.com/a' }, [words('甲文')]),
    element('ReadingItem', {}, [words('乙文')]),
  ]);
  expect(written(readings)).toMatch(/^- \[甲文\]\(https:\/\/example\.com\/a\)\n+- 乙文\n$/);
});

test('events, tasks, figures and projects keep what their attributes say', () => {
  const text = written(
    element('Event', { title: '例会', date: '2024-01-06', place: '线上' }, [words('议程一项')]),
    element('Task', { title: '补文档', level: 'easy', url: 'https://example.com/t' }, []),
    element('Figure', { src: 'https://example.com/p.png', alt: '时序', caption: '图一' }, []),
    element('Project', { id: 'zeta' }, []),
  );
  expect(text).toBe(
    [
      '**例会** 2024-01-06 线上',
      '议程一项',
      '[补文档](https://example.com/t) easy',
      '![时序](https://example.com/p.png)',
      '图一',
      'Zeta\n',
    ].join('\n\n'),
  );
});

test('a picture that no host serves is its words: generators would look for the file', () => {
  const picture = (url: string): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'image', url, alt: '截图' }],
  });
  expect(written(picture('/img/a.png'))).toBe('截图\n');
  expect(written(picture('data:image/png;base64,AAAA'))).toBe('截图\n');
  expect(written(picture('https://example.com/a.png'))).toBe(
    '![截图](https://example.com/a.png)\n',
  );
});

test('what looks like HTML in a post stays words, and an unknown component gives way to its content', () => {
  expect(written(words('写 <scope>provided</scope> 即可'))).toContain('\\<scope>');
  expect(written(element('Contributors', {}, [words('本周三位')]))).toBe('本周三位\n');
});
