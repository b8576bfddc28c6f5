import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Nodes } from 'mdast';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Content, loadContent } from '#lib/content/index.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { hostileFolder } from '#lib/mdx/hostile/folder.ts';
import { questionMarkdown, weeklyMarkdown } from './documents.ts';
import { feedEntries } from './feeds/entries.ts';
import { feedDocuments, feedText } from './feeds/feed.ts';
import { CHANNELS, publish } from './publish/index.ts';
import { readMarkdown } from './write/markdown.ts';

const SITE = 'https://weekly.example.org';
let dir = '';
let content: Content;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-channels-'));
  const mosn =
    '---\nname: MOSN\nrepository: https://github.com/mosn/mosn\ncategory: x\nsummary: x\n---\n\nx\n';
  for (const { path, text } of [...hostileFolder(), { path: 'projects/mosn.mdx', text: mosn }]) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  content = await loadContent(dir);
});

afterAll(() => rm(dir, { recursive: true }));

/** What an HTML passage of ours may hold. */
const ELEMENTS =
  /^(?:p|a|strong|em|del|code|pre|ul|ol|li|blockquote|h[1-6]|img|table|thead|tbody|tr|th|td|br|hr|sup|section|div|input)$/;
/** What an article or a mail may hold besides. */
const SENT_ELEMENTS = new RegExp(
  `^(?:html|head|body|meta|title|style|span|center|${ELEMENTS.source.slice(4, -2)})$`,
);
const ADDRESS = /^(?:https?:|mailto:|#)/i;

/** What would act in whoever shows an HTML passage. */
function actingIn(html: string, elements = ELEMENTS): string[] {
  const found: string[] = [];
  new Parser({
    onopentag(name, attributes) {
      if (!elements.test(name)) found.push(`<${name}>`);
      const acts = elements === ELEMENTS ? /^on|^style$|^srcdoc$/ : /^on|^srcdoc$/;
      for (const [key, value] of Object.entries(attributes)) {
        if (acts.test(key)) found.push(`${name} ${key}`);
        if ((key === 'href' || key === 'src') && !ADDRESS.test(value)) found.push(value);
      }
    },
  }).end(html);
  return found;
}

/** Links, pictures and HTML in a tree of Markdown. */
function partsOf(node: Nodes): string[] {
  const own = 'url' in node ? [node.url] : node.type === 'html' ? [`html ${node.value}`] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(partsOf)] : own;
}

test('feeds of hostile content are XML whose passages do nothing', () => {
  expect(allQuestions(content.model).length).toBeGreaterThan(20);
  for (const { scope, format, archive } of feedDocuments(content)) {
    const text = feedText(content, scope, format, SITE, archive) ?? '';
    if (format === 'json') {
      JSON.parse(text);
      continue;
    }
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
  }
  for (const kind of ['weeklies', 'questions', 'releases', 'events'] as const) {
    for (const { id, html } of feedEntries(content, { kind }, SITE)) {
      expect(actingIn(html()), id).toEqual([]);
    }
  }
});

test('Markdown of hostile content holds no HTML and no address that acts', () => {
  const texts = [
    ...content.model.weeklies.map(({ date }) => weeklyMarkdown(content, date, SITE)),
    ...allQuestions(content.model).map(({ id }) => questionMarkdown(content, id, SITE)),
  ];
  for (const text of texts) {
    for (const reader of ['own', 'commonmark'] as const) {
      for (const part of partsOf(readMarkdown(text ?? '', reader))) expect(part).toMatch(ADDRESS);
    }
  }
});

test('what is published of hostile content does nothing, and what is wrong with it is told', async () => {
  for (const { date } of content.model.weeklies) {
    for (const channel of CHANNELS) {
      const published = await publish(content, channel, date, SITE);
      const failed = published?.checks.filter(({ ok }) => !ok).map(({ says }) => says) ?? [];
      for (const { name, body } of published?.files ?? []) {
        if (!name.endsWith('.html')) continue;
        const acting = actingIn(String(body), SENT_ELEMENTS);
        expect(acting, `${date} ${name}`).toEqual([]);
      }
      // What a channel cannot take is told, and keeps the command from sending it.
      for (const says of failed) expect(says, `${date} ${channel}`).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});
