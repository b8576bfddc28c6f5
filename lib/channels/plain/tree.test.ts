import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/content/read/parse.ts';
import { project, question, release } from '#lib/content/views/test-support/model.ts';
import { element } from '#lib/mdx/elements.ts';
import { shape } from '#lib/mdx/write/plainest.ts';
import type { ChannelContent } from '../bodies.ts';
import { contentsFor } from '../test-support/contents.ts';
import { weeklyDocument } from '../documents.ts';
import { readMarkdown, toMarkdown } from '../write/markdown.ts';
import { withoutParts } from './parts.ts';
import { plainTree } from './tree.ts';

const asked = question('2031-04-04-1', {
  asker: '某人',
  project: 'mosn',
  issueNumber: 12,
  issueUrl: 'https://github.com/example/mosn/issues/12',
});
const context = {
  projects: new Map([['mosn', project('mosn')]]),
  weekly: {
    date: '2031-04-04',
    questions: [asked],
    releases: [{ ...release('mosn', '1.2.0', '2031-04-04'), url: '/notes/' }],
  },
  events: new Map(),
  today: '2031-04-05',
  siteUrl: 'https://weekly.example.org/docs',
  page: '/weekly/2031-04-04/',
};

const blocks = (markdown: string) => parseDocument(markdown).children as never[];
const root = (...children: Root['children']): Root => ({ type: 'root', children });
const markdown = (tree: Root, more = {}): string =>
  toMarkdown(plainTree(tree, { ...context, ...more }));

const asking = element('Question', { id: '2031-04-04-1' }, [
  element('Ask', { round: '1' }, blocks('能否平滑升级？')),
  element('Answer', { round: '1' }, blocks('- 可以\n- 先看[说明](/guide/)')),
  element('Ask', { round: '2' }, blocks('多久？')),
  element('Answer', { round: '2' }, []),
]);

test('a question is its project, issue and asker, then its rounds by name', () => {
  expect(markdown(root(asking))).toBe(`[MOSN](https://weekly.example.org/docs/projects/mosn/) · \
[#12](https://github.com/example/mosn/issues/12) · @某人 · \
[单独打开](https://weekly.example.org/docs/questions/2031-04-04-1/)

**问：** 能否平滑升级？

**答：**

- 可以
- 先看[说明](https://weekly.example.org/docs/guide/)

**追问：** 多久？

**答：** 回答没有文字。
`);
  expect(markdown(root(asking), { own: true })).not.toContain('单独打开');
});

test('what editors found later stands below the answer', () => {
  const reviewed = (review: typeof asked.review) =>
    markdown(root(asking), { weekly: { ...context.weekly, questions: [{ ...asked, review }] } });
  expect(reviewed({ status: 'verified', date: '2031-05-01' })).toContain('2031-05-01 核对过');
  expect(reviewed({ status: 'outdated', see: '/questions/b/' })).toContain(
    '已失效，现在看<https://weekly.example.org/docs/questions/b/>',
  );
});

test('a release is named, with its notes; a reading says where it stands, a dead one why', () => {
  const out = markdown(
    root(
      element('Release', { id: 'mosn-1.2.0' }, blocks('- 修好一处')),
      element('Readings', {}, [
        element('ReadingItem', { url: 'https://www.example.org/a' }, blocks('一篇文章')),
        element(
          'ReadingItem',
          { url: 'https://mp.weixin.qq.com/cgi-bin/appmsg?a=1' },
          blocks('旧文'),
        ),
      ]),
    ),
  );
  expect(out).toContain(
    '**[MOSN](https://weekly.example.org/docs/projects/mosn/) 1.2.0** · [发布说明](https://weekly.example.org/docs/notes/)',
  );
  expect(out).toContain('[一篇文章](https://www.example.org/a)（example.org）');
  expect(out).toMatch(/~~旧文~~（原链接是公众号后台的编辑地址/);
  expect(out).not.toContain('cgi-bin');
});

test('events, tasks, pictures and project cards keep all their facts', () => {
  const out = markdown(
    root(
      element(
        'Event',
        {
          title: '双周会',
          date: '2031-04-09',
          time: '19:00',
          place: '线上',
          project: 'mosn',
          url: 'https://a.example/',
        },
        blocks('议程'),
      ),
      element('Event', { title: '沙龙', date: '2031-04-10', status: 'cancelled' }, []),
      element(
        'Task',
        { title: '写示例', level: 'easy', url: 'https://b.example/' },
        blocks('从这里看起'),
      ),
      element('Figure', { src: '/a.png', alt: '时序', caption: '图注' }, []),
      element('Project', { id: 'mosn' }, []),
    ),
  );
  for (const words of [
    '**双周会**',
    'MOSN',
    '2031-04-09 19:00',
    '线上',
    '[参加](https://a.example/)',
    '议程',
  ]) {
    expect(out).toContain(words);
  }
  expect(out).toMatch(/\*\*沙龙\*\*\s+\*\*已取消\*\* · 2031-04-10/);
  expect(out).toContain('**[写示例](https://b.example/)** · Easy');
  expect(out).toContain('![时序](https://weekly.example.org/docs/a.png)\n\n图注');
  expect(out).toContain('[MOSN](https://weekly.example.org/docs/projects/mosn/)：示例项目');
});

test('an event that was moved since, or is over, is not advertised', () => {
  const event = element(
    'Event',
    { id: 'e', title: '双周会', date: '2031-04-09', url: 'https://meeting.example.com/1' },
    [],
  );
  const standing = { date: '2031-04-16', time: null, place: null, url: null, cancelled: false };
  const moved = { ...standing, weekly: '2031-04-11', calendar: 'e' };
  expect(markdown(root(event), { events: new Map([['e', moved]]) })).toBe(
    '**双周会**\n\n**改到 04-16** · 2031-04-09\n',
  );
  expect(markdown(root(event), { today: '2031-04-11' })).toBe(
    '**双周会**\n\n2031-04-09 · 已结束\n',
  );
});

test('definitions go into the links that use them; anchors lead to their page', () => {
  const out = markdown(root(...blocks('看[这里][a]和[那里](#x)，![图][a]\n\n[a]: /b/\n')));
  expect(out).toBe(
    '看[这里](https://weekly.example.org/docs/b/)和[那里](https://weekly.example.org/docs/weekly/2031-04-04/#x)，![图](https://weekly.example.org/docs/b/)\n',
  );
});

test('the view tree is not changed', () => {
  const before = JSON.stringify(asking);
  markdown(root(asking));
  expect(JSON.stringify(asking)).toBe(before);
});

describe.each(contentsFor('各渠道的正文'))('weeklies of %s', (_, load) => {
  let content: ChannelContent;
  beforeAll(async () => {
    content = await load();
  });
  const documents = () =>
    content.model.weeklies.map(({ date }) => {
      const document = weeklyDocument(content, date, 'https://weekly.example.org');
      if (!document) throw new Error(date);
      return { date, document };
    });

  test.each(['own', 'commonmark'] as const)('read back from Markdown the same (%s)', (reader) => {
    for (const { date, document } of documents()) {
      const text = toMarkdown(document, reader);
      expect(shape(readMarkdown(text, reader)), date).toBe(shape(withoutParts(document)));
    }
  });

  test('keep every word of theirs', () => {
    const packed = (text: string): string => text.replace(/\s+/g, '');
    for (const { date, document } of documents()) {
      const words = packed(toString(document));
      const weekly = content.model.weeklies.find((one) => one.date === date);
      const lines = [
        ...(weekly?.questions ?? []).flatMap(({ rounds, remark }) => [
          ...rounds.flatMap(({ question: asks, answer }) => [asks, answer]),
          remark,
        ]),
        ...(weekly?.releases ?? []).flatMap(({ version, changes }) => [version, ...changes]),
        ...(weekly?.readings ?? []).map(({ title }) => title),
        ...(weekly?.events ?? []).flatMap(({ title, text }) => [title, text]),
        ...(weekly?.tasks ?? []).flatMap(({ title, text }) => [title, text]),
        weekly?.text ?? '',
      ].flatMap((text) => text.split('\n'));
      for (const line of lines) expect(words, date).toContain(packed(line));
    }
  });
});
