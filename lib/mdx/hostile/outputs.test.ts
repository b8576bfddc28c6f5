import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Content, dumpModel, formatMessages, loadContent } from '#lib/content/index.ts';
import { parse } from '#lib/content/read/parse.ts';
import { decode } from '#lib/content/read/source.ts';
import { calendars } from '#lib/calendar/entries.ts';
import { iCalendar } from '#lib/calendar/ics.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { bulkFormats, bulkLines } from '#lib/search/documents/bulk.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { searchDataOf } from '#lib/search/prepare/shards.ts';
import { allCards, cardSvg } from '#lib/share/cards/index.ts';
import { cardFont } from '#lib/share/cards/draw.ts';
import { jsonLd, projectThings, questionThings, weeklyThings } from '#lib/share/json-ld.ts';
import { actingIn, escapedJson } from '#lib/text/printable.ts';
import { attribute } from '../elements.ts';
import { authorComponents } from '../spec.ts';
import { hostileInputs } from './corpus.ts';
import { hostileFolder } from './folder.ts';
import { hostileFiles } from './values.ts';

const SITE = 'https://weekly.example.org';
let dir = '';
let content: Content;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-'));
  const mosn =
    '---\nname: MOSN\nrepository: https://github.com/mosn/mosn\ncategory: x\nsummary: x\n---\n\nx\n';
  for (const { path, text } of [...hostileFolder(), { path: 'projects/mosn.mdx', text: mosn }]) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  content = await loadContent(dir);
}, 240_000);

afterAll(() => rm(dir, { recursive: true }));

/** Every string in a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** What acts on its surroundings wherever it is printed; line ends and tabs belong to texts. */
const acting = (text: string): string[] =>
  actingIn(text).filter((one) => one !== '\n' && one !== '\t');

test('there are 200 and more, each of its own', () => {
  const bodies = new Set(hostileInputs.map(({ body }) => body));
  expect(bodies.size).toBe(hostileInputs.length);
  expect(bodies.size + hostileFiles.length).toBeGreaterThanOrEqual(200);
});

test('check prints two lines a message, whatever is in it', () => {
  const lines = formatMessages(content.files).split('\n');
  expect(lines.filter((line) => acting(line).length > 0)).toEqual([]);
  lines.forEach((line, at) => {
    expect(line).toMatch(
      at % 2 === 0 ? /:\d+:\d+ (?:错误|提醒|说明) .*\[[\w-]+\]$/ : /^ {4}改法：/,
    );
    expect(line).not.toMatch(/^\s*::|##\w*\[/);
  });
  expect(content.files.filter(({ messages }) => messages.length > 0).length).toBeGreaterThan(60);
});

test('every component that is left has what it cannot be drawn without', () => {
  const lacking: string[] = [];
  for (const { name, body } of hostileInputs) {
    const file = decode('2001-01-01.mdx', new TextEncoder().encode(body));
    if (file.data['literal']) continue;
    const walk = (node: Nodes): void => {
      if (node.type === 'mdxJsxFlowElement' && node.name) {
        const { attributes } = authorComponents.get(node.name) ?? {};
        for (const [key, { required }] of attributes ?? []) {
          if (required && attribute(node, key) === null && key !== 'alt') lacking.push(name);
        }
      }
      if ('children' in node) node.children.forEach(walk);
    };
    walk(parse(file));
  }
  expect(lacking).toEqual([]);
}, 240_000);

test('nothing that acts is in the model, and every id and address is one', () => {
  const found = strings(content.model).filter((text) => acting(text).length > 0);
  expect(found).toEqual([]);
  const { weeklies, projects } = content.model;
  const urls = [...weeklies, ...allQuestions(content.model)].map(({ url }) => url);
  expect(urls.filter((url) => !/^\/(?:weekly|questions)\/[\w-]+\/$/.test(url))).toEqual([]);
  expect(projects.map(({ slug }) => slug).filter((slug) => !/^[a-z0-9-]+$/.test(slug))).toEqual([]);
  expect(weeklies.length).toBeGreaterThan(50);
});

test('dump, search documents and search data are JSON of the same texts', () => {
  const json = escapedJson(JSON.stringify(dumpModel(content.model), null, 2));
  expect(JSON.parse(json)).toEqual(dumpModel(content.model));
  const documents = documentsOf(content.model);
  for (const format of bulkFormats) {
    for (const line of bulkLines(documents, format)) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(() => JSON.parse(escapedJson(line)) as unknown).not.toThrow();
    }
  }
  const { files, manifest } = searchDataOf(content);
  for (const body of [...files.values(), JSON.stringify(manifest)]) {
    expect(strings(JSON.parse(body)).filter((text) => acting(text).length > 0)).toEqual([]);
  }
  expect(engineOf(content).search('PWNED').total).toBeGreaterThan(10);
});

const KNOWN =
  /^(?:(?:BEGIN|END):(?:VCALENDAR|VEVENT|VTIMEZONE|STANDARD)$|(?:VERSION|PRODID|NAME|X-WR-CALNAME|REFRESH-INTERVAL|X-PUBLISHED-TTL|SOURCE|TZ[A-Z]+|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|DTSTART|DTEND|STATUS|SUMMARY|LOCATION|DESCRIPTION|URL)[:;].*| .*)$/u;

test('the calendar holds the announced events and no line of theirs', () => {
  const calendar = calendars(content.model).get('meetings') ?? { title: null, entries: [] };
  const { length } = calendar.entries;
  expect(length).toBeGreaterThanOrEqual(6);
  const file = iCalendar(calendar, SITE, '/calendar/meetings.ics');
  const lines = file.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(line).toMatch(KNOWN);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
  const begun = (word: string): number => lines.filter((line) => line.startsWith(word)).length;
  for (const word of ['BEGIN:VEVENT', 'UID:', 'DTSTART;TZID=Asia/Shanghai:2099', 'SUMMARY:会']) {
    expect(begun(word), word).toBe(length);
  }
  expect(begun('URL:http')).toBe(length);
});

test('data blocks are one graph of schema.org, and nothing in them ends a script', () => {
  const { weeklies, projects } = content.model;
  const blocks = [
    ...weeklies.map((weekly) => weeklyThings(SITE, weekly)),
    ...allQuestions(content.model).map((question) => questionThings(SITE, question, null)),
    ...projects.map((project) => projectThings(SITE, project)),
  ].map(jsonLd);
  for (const block of blocks) {
    expect(block).not.toMatch(/<|[\p{Cc}\p{Cf}\u2028\u2029]/u);
    const graph = JSON.parse(block) as Record<string, unknown>;
    expect(Object.keys(graph)).toEqual(['@context', '@graph']);
    expect(graph['@context']).toBe('https://schema.org');
  }
});

test('cards are drawn of shapes and words only', async () => {
  const font = await cardFont();
  for (const card of allCards(content.model)) {
    const svg = cardSvg(content.model, font, card) ?? '';
    const tags = new Set(Array.from(svg.matchAll(/<\/?([^\s/>]+)/g), ([, tag]) => tag));
    for (const tag of tags) expect(tag).toMatch(/^(?:svg|g|rect|path|circle|text|tspan)$/);
    expect(svg).not.toMatch(/\s(?:on\w+|href|xlink:href|style)=|&(?!(?:amp|lt|gt);)|[\p{Cc}]/iu);
  }
});
