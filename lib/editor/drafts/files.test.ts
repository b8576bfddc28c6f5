import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_BYTES } from '#lib/content/read/flood.ts';
import { fromFile, toBundle, toFile } from './files.ts';
import { WRITINGS } from './test-support/contents.ts';
import { aQuestion, nameCopy, tab } from './test-support/storage.ts';
import type { Draft, DraftContent, DraftFile } from './types.ts';

const about = { path: 'content/weekly/2023-02-17.mdx', original: '旧的\n' };

function read(name: string, data: string | Uint8Array<ArrayBuffer>) {
  return fromFile(new File([data], name));
}

/** What stands in a file that is downloaded and chosen again. */
function again({ name, text }: DraftFile) {
  return read(name, text);
}

function drafted(contents: readonly DraftContent[]): Draft[] {
  return contents.map((content, at) => ({
    ...content,
    ...{ id: `${at}`, named: false, created: 0, changed: 9 - at, revision: at, bytes: 0 },
  }));
}

const bundle = (drafts: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'weekly-drafts', version, drafts });

test.each<[string, DraftContent]>([
  ['question-连接重试.mdx', aQuestion()],
  ['release-sofa-rpc-5-12-0.mdx', aQuestion({ writing: 'release', name: 'sofa-rpc 5.12.0' })],
  ['event-a-b.mdx', aQuestion({ writing: 'event', name: ' ../a\\b:* ' })],
  ['reading.mdx', aQuestion({ writing: 'reading', name: '……' })],
  [`task-${'长'.repeat(60)}.mdx`, aQuestion({ writing: 'task', name: '长'.repeat(99) })],
  ['2023-02-17.mdx', aQuestion({ writing: 'weekly', about })],
  ['weekly-2-月-24-日.mdx', aQuestion({ writing: 'weekly', name: '2 月 24 日' })],
  ['correction-2023-02-17.mdx', aQuestion({ writing: 'correction', about })],
])('the file is called %s, and says what it is when it comes back', async (name, content) => {
  const file = toFile(content);
  expect(file).toEqual({ name, text: content.text });
  const { writing, text } = content;
  expect(await again(file)).toMatchObject({ drafts: [{ writing, text, about: null }] });
});

test('any text comes back from its file', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...[
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...WRITINGS),
      ],
      async (typed, name, writing) => {
        const text = `文${typed}`.replace(/\r\n?/g, '\n');
        const file = toFile({ name, writing, text, about: null });
        expect(file.name).toMatch(/^[\p{L}\p{M}\p{N}-]{1,80}\.mdx$/u);
        expect(await again(file)).toMatchObject({ drafts: [{ writing, text }], skipped: 0 });
      },
    ),
  );
});

test('any drafts come back from one file, halves of characters included', async () => {
  const text = fc.string({ unit: 'binary' }).map((one) => `文${one}\uD83D`.replace(/\r\n?/g, '\n'));
  const content = fc.record({
    ...{ name: fc.constantFrom('一', '二'), writing: fc.constantFrom(...WRITINGS), text },
    about: fc.option(fc.record({ path: fc.constant(about.path), original: text })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 4 }), async (contents) => {
      const file = toBundle(drafted(contents));
      expect(await again(file)).toEqual({ drafts: [...contents].reverse(), skipped: 0 });
      expect(toBundle(drafted(contents).reverse())).toEqual(file);
    }),
  );
});

test('drafts that are created in the order of the file stand as they stood', async () => {
  const old = await tab();
  const first = await old.create(aQuestion({ name: '一' }));
  for (const name of ['二', '三']) await old.create(aQuestion({ name }));
  await old.save(first.id, first.revision, aQuestion({ name: '一' }), nameCopy);
  const heads = await old.list();
  const drafts = await Promise.all(heads.map(({ id }) => old.read(id)));
  const file = await again(toBundle(drafts.filter((one) => one !== null)));
  const renewed = await tab();
  for (const content of 'drafts' in file ? file.drafts : []) await renewed.create(content);
  expect((await renewed.list()).map(({ name }) => name)).toEqual(['一', '三', '二']);
});

test('halves of characters are seen in a text file', () => {
  expect(toFile(aQuestion({ name: '一\uD83D', text: 'a\uD83Db' }))).toEqual({
    ...{ name: 'question-一.mdx', text: 'a\uFFFDb' },
  });
});

test.each<[string, string, DraftContent['writing']]>([
  ['note.md', '<Question>\n\n问\n\n</Question>\n', 'question'],
  ['note.mdx', '---\nby: LinhuiG\n---\n\n<Readings>\n\n- 一\n\n</Readings>\n', 'reading'],
  ['note.MDX', '<Task title="一">\n\n做\n\n</Task>\n', 'task'],
  ['note.md', '# 一期\n\n<Question>\n\n问\n\n</Question>\n', 'weekly'],
  ['note.md', '<Question>\n\n问\n\n</Question>\n\n<Event title="一">\n\n</Event>\n', 'weekly'],
  ['note.md', '随手写的', 'weekly'],
  ['2023-02-17.mdx', '<Question>\n\n问\n\n</Question>\n', 'weekly'],
  ['constructor-x.mdx', '随手写的', 'weekly'],
])('%s holds what it says by its components', async (name, text, writing) => {
  expect(await read(name, text)).toMatchObject({ drafts: [{ writing, text }] });
});

test('a mark before the text and line ends of Windows give way', async () => {
  expect(await read('question-a.mdx', '\uFEFF一\r\n二\r')).toMatchObject({
    drafts: [{ name: 'question-a', text: '一\n二\n' }],
  });
});

const bytes = (...values: number[]) => Uint8Array.from(values);

test.each<[string, string, string | Uint8Array<ArrayBuffer>, string]>([
  ['no text of ours', 'a.docx', '一', 'unknown'],
  ['no ending', 'README', '一', 'unknown'],
  ['nothing', 'a.mdx', '', 'empty'],
  ['white space', 'a.mdx', ' \n\n', 'empty'],
  ['no drafts', 'a.json', bundle([]), 'empty'],
  ['one byte too much', 'a.mdx', 'x'.repeat(MAX_BYTES + 1), 'too-large'],
  ['nine megabytes', 'a.json', 'x'.repeat(9 * 1024 * 1024), 'too-large'],
  ['GBK', 'a.mdx', bytes(0xd6, 0xd0, 0xce, 0xc4), 'not-utf-8'],
  ['UTF-16 with a mark', 'a.mdx', bytes(0xff, 0xfe, 0x61, 0), 'not-utf-8'],
  ['UTF-16 without one', 'a.mdx', bytes(0x61, 0, 0x62, 0), 'not-utf-8'],
  ['half a file', 'a.json', bundle([aQuestion()]).slice(0, -9), 'damaged'],
  ['other JSON', 'a.json', '{"name":"package"}', 'damaged'],
  ['a list', 'a.json', '[]', 'damaged'],
  ['drafts that are none', 'a.json', bundle('all'), 'damaged'],
  ['only damaged drafts', 'a.json', bundle([{ name: 'x' }, null]), 'damaged'],
  ['no version', 'a.json', bundle([], null), 'damaged'],
  ['a later version', 'a.json', bundle([], 2), 'newer'],
])('%s is refused', async (_what, name, data, why) => {
  expect(await read(name, data)).toEqual({ why });
});

test('as much as a content file may have is read', async () => {
  expect(await read('a.mdx', 'x'.repeat(MAX_BYTES))).toHaveProperty('drafts');
});

test('a file that is gone is said to be unreadable', async () => {
  const file = new File(['一'], 'a.mdx');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await fromFile(file)).toEqual({ why: 'unreadable' });
});

test('of drafts in one file, the good ones come, and nothing that acts or leads elsewhere', async () => {
  const good = aQuestion({ name: 'a\u202Eb\n' });
  const bad = [
    ...[null, 7, { ...good, text: 7 }, { ...good, writing: 'podcast' }, { ...good, name: null }],
    ...[
      { ...good, about: 'all' },
      { ...good, about: { ...about, path: '../../x' } },
    ],
    ...[{ ...good, text: '长'.repeat(MAX_BYTES / 3 + 1) }],
    { ...good, about: { ...about, original: 'x'.repeat(MAX_BYTES + 1) } },
  ];
  const list = [...bad, { ...good, about, text: 'a\r\nb', colour: 'red' }];
  expect(await read('a.json', bundle(list))).toEqual({
    drafts: [{ name: 'ab', writing: 'question', text: 'a\nb', about }],
    skipped: bad.length,
  });
});
