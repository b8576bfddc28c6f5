import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Content, loadContent, readSources, typedText } from '#lib/content/index.ts';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { hostileFolder } from '#lib/mdx/hostile/folder.ts';
import type { HostileFile, HostileInput } from '#lib/mdx/hostile/types.ts';
import type { NamedText } from '../data/content-index.ts';
import type { Writing } from '../types.ts';
import { examine, messagesOf } from './examine.ts';
import { Previewer } from './preview.ts';
import { ContentShelf } from './shelf.ts';
import { built, highlight, previewed } from './test-support/drawings.ts';

/** Generous: the aim is to notice minutes, not milliseconds, on a busy machine. */
const LONGEST = 15_000;
const LONG = { timeout: 240_000 };

const MOSN: HostileFile = {
  path: 'projects/mosn.mdx',
  text: '---\nname: MOSN\nrepository: https://github.com/mosn/mosn\ncategory: x\nsummary: x\n---\n\nx\n',
};

let dir = '';
let content: Content;
/** All of it as published, and next to nothing, which is fast. */
const shelf = new ContentShelf();
const bareShelf = new ContentShelf();
let weeklies: readonly NamedText[] = [];

/** An input as a weekly of its own. */
function weeklyOf({ name, body }: HostileInput, index: number): HostileFile {
  const date = new Date(Date.UTC(2011, 0, 1 + index)).toISOString().slice(0, 10);
  const head = `---\ntitle: ${JSON.stringify(name)}\ndate: ${date}\n---`;
  return { path: `weekly/${date}.mdx`, text: `${head}\n\n${body}\n` };
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-editor-'));
  for (const { path, text } of [...hostileFolder(), ...hostileInputs.map(weeklyOf), MOSN]) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  content = await loadContent(dir);
  const sources = await readSources(dir);
  const textsOf = (kind: 'weekly' | 'projects' | 'next'): NamedText[] =>
    sources[kind].map(({ name, file }) => [name, typedText(file) ?? '']);
  weeklies = textsOf('weekly');
  shelf.begin({ projects: textsOf('projects'), next: textsOf('next'), synonyms: '' });
  bareShelf.begin({ projects: [['mosn', MOSN.text]], next: [], synonyms: '' });
  // What has no page was never published.
  shelf.addWeeklies(weeklies.filter(([name]) => content.weeklyTree(name) !== null));
}, 240_000);

afterAll(() => rm(dir, { recursive: true }));

const state = globalThis as { PWNED?: unknown };
beforeEach(() => {
  delete state.PWNED;
});

/** What a weekly and its entries may be drawn of: HTML without what acts, and our own icons. */
const ELEMENTS =
  /^(?:p|a|strong|em|del|code|pre|ul|ol|li|blockquote|h[1-6]|img|table|thead|tbody|tr|th|td|br|hr|sup|section|div|input|span|article|header|footer|figure|figcaption|button|time|svg|use|path|noscript|dl|dt|dd|details|summary|link)$/;
const HERE = 'https://page.example';

/** Whether an address, read as browsers do, stays on the site or names http, https or mailto itself. */
function leadsSomewhereSafe(address: string): boolean {
  if (!URL.canParse(address, HERE)) return !/^\s*(?!https?:|mailto:)[\w+.-]+:/i.test(address);
  const { protocol, origin } = new URL(address, HERE);
  if (/^(?:https?|mailto):/i.test(address)) return /^(?:https?|mailto):$/.test(protocol);
  return origin === HERE;
}

/** What would act in whoever shows HTML. */
function dangers(html: string): string[] {
  const found: string[] = [];
  new Parser({
    onopentag(name, attributes) {
      const isHint = attributes['rel'] === 'preload' && attributes['as'] === 'image';
      if (!ELEMENTS.test(name) || (name === 'link' && !isHint)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        const isAlignment = key === 'style' && /^text-align:\w+$/.test(value);
        if (/^on|^style$|^srcdoc$|action$/.test(key) && !isAlignment) found.push(`${name} ${key}`);
        if (/^(?:href|src)$/.test(key) && !leadsSomewhereSafe(value)) found.push(`${key} ${value}`);
      }
    },
    oncomment: (text) => void found.push(`<!--${text}-->`),
    onprocessinginstruction: (name) => void found.push(name),
  }).end(html);
  return found;
}

test('the detector itself sees danger', () => {
  const acting = ['<script>', '<p onclick="x">', '<p style="color:red">', '<iframe srcdoc="x">'];
  const leading = ['javascript:x', ' javascript:x', 'data:,x', '//a.example', '/\\a.example'];
  for (const html of [...acting, '<math>', '<link rel="stylesheet">', '<!-- x -->']) {
    expect(dangers(html), html).not.toEqual([]);
  }
  for (const address of leading) expect(dangers(`<a href="${address}">`), address).toHaveLength(1);
  expect(dangers('<a href="/x/">x</a><a href="https://a.example/">x</a>')).toEqual([]);
});

/** Where a text is examined and drawn. */
interface Drawing {
  on: ContentShelf;
  previewer: Previewer;
}
const drawingOn = (on: ContentShelf): Drawing => ({ on, previewer: new Previewer(on, highlight) });

/** What the editor draws of a text; null where nothing can be shown. */
async function drawnOf(from: Drawing, writing: Writing, path: string, text: string) {
  const { on, previewer } = from;
  const began = performance.now();
  const examination = examine(on, path, text);
  // They cross to the page, which takes plain data only.
  const messages = structuredClone(messagesOf(examination.file));
  const preview = await previewer.of({ writing, path, text, nth: 0 }, examination, '2030-01-04');
  const html = preview && previewed(preview);
  expect(performance.now() - began, path).toBeLessThan(LONGEST);
  return { messages, html };
}

test(
  'every hostile weekly looks in the preview as on its page, and does nothing',
  LONG,
  async () => {
    const drawing = drawingOn(shelf);
    const pages = new Map(content.model.weeklies.map((weekly) => [weekly.date, weekly]));
    const compared = new Set<string>();
    for (const [name, text] of weeklies) {
      const { messages, html } = await drawnOf(
        drawing,
        'weekly',
        `content/weekly/${name}.mdx`,
        text,
      );
      expect(
        messages.filter(({ rule }) => rule === 'internal'),
        name,
      ).toEqual([]);
      if (html !== null) expect(dangers(html), name).toEqual([]);
      const page = pages.get(name);
      if (!page) continue;
      expect(html, name).toBe(await built(content, page));
      compared.add(name);
    }
    expect(compared.size).toBe(pages.size);
    expect(compared.size).toBeGreaterThan(300);
  },
);

/** An input as somebody would send it: by itself, and in a question and its answer. */
const QUESTIONS: ((body: string) => string)[] = [
  (body) => body,
  (body) =>
    `<Question asker="甲">\n\n问？${body}\n\n<Answer>\n\n${body}\n\n</Answer>\n\n</Question>`,
];
const OTHERS: [Writing, (body: string) => string][] = [
  ['release', (body) => `<Release project="mosn" version="1.2.3">\n\n${body}\n\n</Release>`],
  ['reading', (body) => `<Readings>\n\n- [文](https://a.example/)：${body}\n\n</Readings>`],
  ['event', (body) => `<Event title="会" date="2099-05-01" time="19:00">\n\n${body}\n\n</Event>`],
  ['task', (body) => `<Task title="任务" level="easy">\n\n${body}\n\n</Task>`],
];

test('every hostile contribution does nothing in the preview', LONG, async () => {
  const drawing = drawingOn(bareShelf);
  let shown = 0;
  for (const [index, { name, body }] of hostileInputs.entries()) {
    // Each is sent as one of the other kinds, which makes all of it go in seconds.
    const other = OTHERS.filter((_, nth) => nth === index % OTHERS.length);
    const sent = QUESTIONS.map((textOf) => ['question', textOf] as const);
    for (const [writing, textOf] of [...sent, ...other]) {
      const path = `content/next/${writing}-new.mdx`;
      const { messages, html } = await drawnOf(drawing, writing, path, `${textOf(body)}\n`);
      expect(
        messages.filter(({ rule }) => rule === 'internal'),
        name,
      ).toEqual([]);
      if (html === null) continue;
      expect(dangers(html), `${name} as ${writing}`).toEqual([]);
      shown += 1;
    }
  }
  expect(shown).toBeGreaterThan(500);
  expect(state.PWNED).toBeUndefined();
});

test('every hostile question does nothing in the preview of its correction', LONG, async () => {
  const drawing = drawingOn(shelf);
  let shown = 0;
  // Those that hold a question.
  for (const { date } of content.model.weeklies) {
    const path = `content/weekly/${date}.mdx`;
    const { html } = await drawnOf(drawing, 'correction', path, shelf.published(path)?.text ?? '');
    if (html === null) continue;
    expect(dangers(html), date).toEqual([]);
    shown += 1;
  }
  expect(shown).toBeGreaterThan(30);
});
