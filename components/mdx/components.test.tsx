import type { Root } from 'mdast';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Question } from '#lib/content/types.ts';
import { question as modelQuestion, release } from '#lib/content/views/test-support/model.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { mdxComponents } from './components.tsx';
import type { MdxContext } from './context.ts';

/** What the model knows of the question that the trees below name. */
const asked: Question = {
  ...modelQuestion('2023-02-24-1', { asker: '某人', issueNumber: 12 }),
  rounds: [{ question: '能否平滑升级？', answer: '可以。' }],
};

const weeklyOf = (question: Question): MdxContext['weekly'] => ({
  date: '2023-02-24',
  questions: [question],
  releases: [],
});

const context: MdxContext = {
  projects: new Map(),
  weekly: weeklyOf(asked),
  today: '2026-01-01',
};

type Node = Root['children'][number];

const text = (value: string): Node => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const picture: Node = {
  type: 'paragraph',
  children: [{ type: 'image', url: 'https://example.com/a.png', alt: '图片' }],
};

function element(name: string, attributes: Record<string, string>, children: Node[]): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    // The view tree puts flow content only inside these elements.
    children: children as never,
  };
}

async function html(children: Node[], more: Partial<MdxContext> = {}): Promise<string> {
  const tree: Root = { type: 'root', children };
  return renderToStaticMarkup(await renderMdx(tree, mdxComponents({ ...context, ...more })));
}

const question = (first: Node) =>
  element('Question', { id: '2023-02-24-1' }, [
    element('Ask', { round: '1' }, [first]),
    element('Answer', { round: '1' }, [text('可以。')]),
  ]);

test('a question shows its marks, its asker and an issue without a link if the project is unknown', async () => {
  const out = await html([question(text('能否平滑升级？'))]);
  expect(out).toContain('id="2023-02-24-1"');
  expect(out).toContain('@某人');
  expect(out).toContain('<span class="issue-link">#12</span>');
  expect(out).toContain('未标注项目');
  expect(out).toMatch(/提问：.*能否平滑升级？.*回答：.*可以。/s);
});

test('on its own page the question is the h1, in full and once', async () => {
  const ownPage = { title: '短题' };
  const out = await html([question(text('能否平滑升级？'))], { ownPage });
  expect(out).toContain('<h1 class="ask-heading">能否平滑升级？</h1>');
  expect(out.match(/能否平滑升级/g)).toHaveLength(1);
});

test('a question that begins with a picture takes its title for the h1', async () => {
  const out = await html([question(picture)], { ownPage: { title: '短题' } });
  expect(out).toContain('<h1 class="sr-only">短题</h1>');
  expect(out).toContain('<figure');
});

test('later rounds follow up', async () => {
  const rounds = [
    { question: '甲？', answer: '乙。' },
    { question: '丙？', answer: '丁。' },
  ];
  const tree = element('Question', { id: '2023-02-24-1' }, [
    element('Ask', { round: '1' }, [text('甲？')]),
    element('Answer', { round: '1' }, [text('乙。')]),
    element('Ask', { round: '2' }, [text('丙？')]),
    element('Answer', { round: '2' }, [text('丁。')]),
  ]);
  const out = await html([tree], { weekly: weeklyOf({ ...asked, rounds }) });
  expect(out).toContain('2 轮问答');
  expect(out).toMatch(/ask-first.*ask-again/s);
  expect(out).toContain('追问：');
});

test('an image is a figure outside any paragraph, without a useless alt and without a referrer', async () => {
  const out = await html([picture]);
  expect(out).toContain('alt=""');
  expect(out).toContain('referrerPolicy="no-referrer"');
  expect(out).toContain('loading="lazy"');
  expect(out).not.toMatch(/<p>\s*<figure/);
});

test('a release is the one of the model that the tree names, its changes are the words of the tree', async () => {
  const releases = [
    { ...release('mosn', '1.0.0', '2023-02-24'), id: 'mosn-1.0.0' },
    { ...release('mosn', '1.0.0', '2023-02-24'), id: 'mosn-1.0.0-2023-02-24', url: '/notes/' },
  ];
  const named = (id: string) => element('Release', { id }, [text(`写在 ${id} 里的话`)]);
  const out = await html([named('mosn-1.0.0'), named('mosn-1.0.0-2023-02-24'), named('别处的')], {
    weekly: { date: '2023-02-24', questions: [], releases },
  });
  expect([...out.matchAll(/<article class="release" id="([^"]+)"/g)].map(([, id]) => id)).toEqual(
    releases.map(({ id }) => id),
  );
  expect(out.match(/<span class="version">1\.0\.0</g)).toHaveLength(2);
  expect(out.match(/href="\/notes\/"/g)).toHaveLength(1);
  expect(out).toContain('写在 别处的 里的话');
});

test('a dead reading is no link to its address', async () => {
  const url = 'https://mp.weixin.qq.com/cgi-bin/appmsg?action=edit';
  const out = await html([
    element('Readings', {}, [element('ReadingItem', { url }, [text('一篇文章')])]),
  ]);
  expect(out).toContain('reading-dead');
  expect(out).not.toContain(`href="${url}"`);
});

test('an event before the day of the build is over', async () => {
  const event = (date: string) => html([element('Event', { title: '社区会议', date }, [])]);
  expect(await event('2025-12-31')).toContain('已结束');
  expect(await event('2026-01-01')).not.toContain('已结束');
});

test('the room of a meeting that is over is no link, its recording is one', async () => {
  const event = (url: string) =>
    html([element('Event', { title: '社区会议', date: '2025-12-31', url }, [])]);
  expect(await event('https://meeting.example.com/j/abc')).not.toContain('<a ');
  expect(await event('https://video.example.com/abc')).toContain('<a ');
});

test('an event stands as the weeklies since have it: cancelled, moved; without an id as it says', async () => {
  const standing = {
    ...{ calendar: 'a', date: '2026-05-06', time: '19:00', place: null, url: null },
    ...{ cancelled: false, weekly: '2026-04-24' },
  };
  const event = (more: Record<string, string>, events: MdxContext['events'] = new Map()) =>
    html(
      [element('Event', { title: '社区会议', date: '2026-04-29', time: '19:00', ...more }, [])],
      {
        events,
      },
    );
  const moved = await event({ id: 'a' }, new Map([['a', standing]]));
  expect(moved).toContain('改到 05-06');
  expect(moved).toContain('href="/calendar/a.ics"');
  const off = await event({ id: 'a' }, new Map([['a', { ...standing, cancelled: true }]]));
  expect(off).toContain('已取消');
  expect(off).not.toContain('.ics');
  expect(await event({ status: 'cancelled' })).toContain('已取消');
  expect(await event({})).not.toMatch(/已取消|改到|\.ics/);
});

test('a long question is set as text, a short one bold', async () => {
  const long = '这个问题写得很长，'.repeat(9);
  expect(await html([question(text(long))])).toContain('class="ask ask-first ask-long"');
  expect(await html([question(text('短？'))])).toContain('class="ask ask-first"');
});

const reviewed = (review: Question['review'], more: Partial<MdxContext> = {}) =>
  html([question(text('能否平滑升级？'))], { weekly: weeklyOf({ ...asked, review }), ...more });

test('an outdated answer says so in a word and a note, and points on', async () => {
  const out = await reviewed({ status: 'outdated', see: '/questions/2023-03-03-1/' });
  expect(out).toContain('<span class="tag tag-err">已失效</span>');
  expect(out).toMatch(
    /note-err.*已失效。.*href="\/questions\/2023-03-03-1\/"[^>]*>问答 2023-03-03-1</s,
  );
  const away = await reviewed({ status: 'outdated', see: 'https://www.example.com/a/' });
  expect(away).toMatch(/href="https:\/\/www.example.com\/a\/"[^>]*>example.com\/a</);
});

test('a verified answer says when; others say nothing', async () => {
  const out = await reviewed({ status: 'verified', date: '2024-05-01' });
  expect(out).toMatch(/tag-ok">已核对<.*note-ok.*2024-05-01/s);
  expect(await reviewed(null)).not.toMatch(/class="note|class="tag/);
});

test('in its weekly a question has an anchor of its own, on its own page none', async () => {
  expect(await reviewed(null)).toContain('href="#2023-02-24-1"');
  expect(await reviewed(null, { ownPage: { title: '短题' } })).not.toContain('href="#2023');
});

const link = (url: string, words: string): Node => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', value: words }] }],
});

test('a long address is cut by its looks only, and carries itself in full', async () => {
  const url = 'https://example.com/some/very/long/path/to/a/document.html';
  const out = await html([link(url, url)]);
  expect(out).toContain(`title="${url}"`);
  expect(out).toContain(`<span class="link-address">${url}</span>`);
  expect(await html([link(url, '文档')])).not.toContain('link-address');
});

test('links that leave the site are marked, others are not', async () => {
  expect(await html([link('https://example.com/', '文档')])).toContain('out-link');
  expect(await html([link('/weekly/', '周刊')])).not.toContain('out-link');
});

const heading = (children: Node[]): Node => ({
  type: 'heading',
  depth: 2,
  // A paragraph's words are what a heading holds.
  children: children.flatMap((one) => (one.type === 'paragraph' ? one.children : [])),
  data: { hProperties: { id: 'part' } },
});

test('a heading links to itself, unless it holds a link', async () => {
  expect(await html([heading([text('本周')])])).toContain(
    '<a class="anchor" href="#part">本周</a>',
  );
  expect(await html([heading([link('/weekly/', '周刊')])])).not.toContain('class="anchor"');
});

test('English passages keep their language, the h1 too', async () => {
  const english: Node = {
    type: 'paragraph',
    children: [{ type: 'text', value: 'Why does it stop here?' }],
    data: { hProperties: { lang: 'en' } },
  };
  expect(await html([english])).toContain('<p lang="en">');
  const own = await html([question(english)], { ownPage: { title: '短题' } });
  expect(own).toContain('<h1 class="ask-heading" lang="en">');
});

const note = (identifier: string, words: string): Node => ({
  type: 'footnoteDefinition',
  identifier,
  children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
});
const withNotes = (...identifiers: string[]): Node => ({
  type: 'paragraph',
  children: identifiers.map((identifier) => ({ type: 'footnoteReference', identifier })),
});

test('a footnote and its place in the text lead to each other, and the way back has a name', async () => {
  const out = await html([withNotes('2020-05-01-1'), note('2020-05-01-1', '一条注')]);
  const ids = new Set([...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...out.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets).toEqual(['fn-2020-05-01-1', 'fnref-2020-05-01-1']);
  expect(targets.every((target) => ids.has(target))).toBe(true);
  expect(out).toContain('aria-label="回到正文 1"');
  expect(out).toContain('aria-describedby="footnote-label"');
});

test('a note that is referred to twice leads back to both places', async () => {
  const out = await html([withNotes('a-1', 'a-1'), note('a-1', '一条注')]);
  expect(out).toContain('href="#fnref-a-1-2"');
  expect(out).toContain('id="fnref-a-1-2"');
  expect(out).toMatch(/aria-label="回到正文 1".*aria-label="回到正文 1-2"/s);
});

test('footnotes are called so in Chinese and are no section of the page', async () => {
  const out = await html([withNotes('a-1'), note('a-1', '一条注')]);
  expect(out).toContain('>脚注</div>');
  expect(out).not.toMatch(/Footnotes|<h2/);
});

test('a code block has colours where it names a language, and wraps where a script finds a long line', async () => {
  const code = (lang: string | null): Node => ({ type: 'code', lang, value: 'return a;' });
  const out = await html([code('java'), code(null)]);
  expect(out).toContain('<span class="kw">return</span> a;');
  expect(out).toContain('<code>return a;');
  expect([...out.matchAll(/<span>([^<]+)<\/span><button/g)].map(([, head]) => head)).toEqual([
    'java',
    '代码',
  ]);
  expect(
    out.match(/<button type="button" data-wrap="true" aria-pressed="false" hidden="">/g),
  ).toHaveLength(2);
});
