import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { parseDocument } from '#lib/content/read/parse.ts';
import { question, weekly } from '#lib/content/views/test-support/model.ts';
import { part } from '../../plain/parts.ts';
import { link, paragraph } from '../../plain/nodes.ts';
import { withPlainNotes } from '../text/notes.ts';
import type { Source } from '../types.ts';
import { weChatChecks } from './check.ts';
import { weChatPublished } from './wechat.ts';

const SITE = 'https://weekly.example.org';
const blocks = (markdown: string) => parseDocument(markdown).children as never[];

/** A weekly with this text. */
function source(...children: Root['children']): Source {
  return {
    weekly: weekly('2031-04-04', { questions: [question('2031-04-04-1')], summary: '风筝和线。' }),
    siteUrl: SITE,
    body: withPlainNotes({ type: 'root', children }),
  };
}

function published(...children: Root['children']) {
  const made = weChatPublished(source(...children));
  const bodyOf = (name: string) => String(made.files.find((file) => file.name === name)?.body);
  // Styles are looked at by the checks.
  const html = bodyOf('wechat.html').replace(/ style="[^"]*"/g, '');
  return { made, html, styled: bodyOf('wechat.html') };
}

const failed = (checks: readonly { ok: boolean; says: string }[]) =>
  checks.filter(({ ok }) => !ok).map(({ says }) => says);

test('links that cannot be clicked are numbered, each address once, and listed at the end', () => {
  const { html, made } = published(
    ...blocks(
      '看[甲](https://a.example/1)、[乙](https://b.example/)、[又是甲](https://a.example/1)和[文章](https://mp.weixin.qq.com/s/x)',
    ),
  );
  expect(html).toContain('看甲<sup>[1]</sup>、乙<sup>[2]</sup>、又是甲<sup>[1]</sup>和');
  expect(html).toContain('<a href="https://mp.weixin.qq.com/s/x">文章</a>');
  expect(html).toContain(
    '<h2>参考</h2><p>[1] https://a.example/1</p><p>[2] https://b.example/</p>',
  );
  expect(failed(made.checks)).toEqual([]);
});

test('an address that is its own words gets no number, nor does a project of ours', () => {
  const { html } = published(
    ...blocks(`<https://a.example/x>，[灯](${SITE}/projects/lamp/)，[列表](${SITE}/projects/)`),
  );
  expect(html).toContain('https://a.example/x，灯，列表<sup>[1]</sup>');
  expect(html.match(/a\.example/g)).toHaveLength(1);
});

test('what leads to a question’s own page is left out, with the dot before it', () => {
  const meta = part('meta', [paragraph('@某人 · ', link(`${SITE}/questions/x/`, '单独打开'))]);
  const only = part('meta', [paragraph(link(`${SITE}/questions/x/`, '单独打开'))]);
  const { html } = published(part('question', [meta, part('ask', blocks('为什么？'))]), only);
  expect(html).toContain('<p>@某人</p>');
  expect(html).not.toContain('单独打开');
});

test('code keeps its line ends, its spaces and its colours', () => {
  const { html, styled } = published(...blocks('`a  b c`\n\n```java\nif (x) {\n  go();\n}\n```'));
  expect(html).toContain('<code>a\u00a0\u00a0b c</code>');
  expect(html).toContain(
    '<pre><code><span>if</span>\u00a0(x)\u00a0{<br>\u00a0\u00a0go();<br>}</code></pre>',
  );
  expect(styled).toContain('<span style="color:#124fd6">if</span>');
});

test('a list within an item stands behind it, what follows takes no number', () => {
  const { html } = published(...blocks('1. 甲\n   - 子\n\n   尾\n2. 乙'));
  expect(html).toMatch(
    /<ol><li><p>甲<\/p><\/li><ul><li>子<\/li><\/ul><section><p>尾<\/p><\/section><li><p>乙<\/p><\/li><\/ol>/,
  );
});

test('a list in a quotation of an item stands behind the item as well', () => {
  const { html } = published(...blocks('- 甲\n  > - 子\n  >\n  > 尾'));
  expect(html).toMatch(
    /<ul><li>甲<\/li><section><blockquote><ul><li>子<\/li><\/ul><p>尾<\/p><\/blockquote><\/section><\/ul>/,
  );
});

test('pictures are numbered places, listed with where they belong; uploaded ones stay', () => {
  const { html, made } = published(
    ...blocks('## 图集\n\n![一](https://a.example/1.png)'),
    part('question', [
      part('ask', blocks('看图')),
      part('answer', blocks('![二](https://a.example/2.png) ![](https://mmbiz.qpic.cn/3/640)')),
    ]),
  );
  expect(html).toContain('图 1，上传后放在这里');
  expect(html).toContain('图 2，上传后放在这里');
  expect(html).toContain('<img src="https://mmbiz.qpic.cn/3/640">');
  expect(made.pictures).toEqual([
    { number: 1, url: 'https://a.example/1.png', alt: '一', where: '「图集」里' },
    { number: 2, url: 'https://a.example/2.png', alt: '二', where: '第 1 问，回答里' },
  ]);
});

test('notes are words and a list, without an anchor', () => {
  const { html, made } = published(
    ...blocks('甲[^b]，乙[^a]，又甲[^b]\n\n[^a]: 说明一\n[^b]: 说明二，见[^c]\n[^c]: 三'),
  );
  expect(html).toContain('甲（注 1），乙（注 2），又甲（注 1）');
  expect(html).toMatch(/注释<\/h2><ol>.*说明二，见（注 3）.*说明一.*三/s);
  expect(html).not.toMatch(/<a|id=|#/);
  expect(failed(made.checks)).toEqual([]);
});

test('tables can be moved sideways, tasks keep their marks', () => {
  const { html, styled } = published(
    ...blocks('| 甲 | 乙 |\n| - | -: |\n| 1 | 2 |\n\n- [x] 好\n- [ ] 等'),
  );
  expect(html).toContain('<section><table>');
  expect(styled).toMatch(/<section style="[^"]*overflow-x:auto[^"]*"><table/);
  expect(styled).toMatch(/<td style="[^"]*text-align:right[^"]*">2/);
  expect(html).toMatch(/☑ 好.*☐ 等/s);
});

test.each([
  ['<div>甲</div>', '<div>'],
  ['<p class="a">甲</p>', 'p class'],
  ['<p style="position:fixed">甲</p>', 'position:fixed'],
  ['<p style="color:var(--ink)">甲</p>', 'color:var(--ink)'],
  ['<p><a href="https://a.example/">甲</a></p>', '点不开的链接'],
  ['<p><a href="#x">甲</a></p>', '点不开的链接'],
  ['<p>甲<img src="https://a.example/1.png"></p>', '不显示外面的图'],
  ['<p>甲<script>1</script></p>', '<script>'],
  ['<p>乙</p>', '少了这段文字：甲'],
])('the check finds %s', (html, said) => {
  const text: Root = { type: 'root', children: [paragraph('甲')] };
  expect(failed(weChatChecks(text, html)).join('\n')).toContain(said);
});

test('title and digest fit', () => {
  const long = source();
  long.weekly = weekly('2031-04-04', { title: '风筝'.repeat(40), summary: '线。'.repeat(90) });
  const { title, digest, checks } = weChatPublished(long);
  expect([...title].length).toBeLessThanOrEqual(64);
  expect([...digest].length).toBeLessThanOrEqual(120);
  expect(failed(checks)).toEqual([]);
  expect(weChatPublished(source()).title).toMatch(/^SOFA Weekly｜/);
  const bare = source();
  bare.weekly = { ...bare.weekly, summary: '' };
  expect(weChatPublished(bare).digest).toBe('问题 2031-04-04-1');
});
