import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../index.ts';
import { comingWeekly } from './coming.ts';

const head = (date: string): string => `---\ntitle: 灯会\ndate: ${date}\n---\n\n正文\n`;
const question = (words: string): string =>
  `<Question asker="甲">\n\n${words}\n\n<Answer>\n\n三级以下。\n\n</Answer>\n\n</Question>\n`;

async function coming(files: Readonly<Record<string, string>>, today: string) {
  const dir = await mkdtemp(join(tmpdir(), 'coming-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    const { found, content } = await readContent(dir);
    return { coming: comingWeekly(found, today), content };
  } finally {
    await rm(dir, { recursive: true });
  }
}

test('shows what was sent for the next Friday, and is no part of the model', async () => {
  const { coming: shown, content } = await coming(
    {
      'weekly/2024-03-01.mdx': head('2024-03-01'),
      'next/question-line.mdx': question('线多长？'),
      'next/question-wind.mdx': `---\nby: dbl-x\nfrom: https://github.com/kites/kite/pull/7\n---\n\n${question('多大的风能放？')}`,
      'next/reading-line.mdx': '<Readings>\n\n- [放线](https://a.example/line)\n\n</Readings>\n',
    },
    '2024-03-04',
  );
  expect(shown).toMatchObject({ date: '2024-03-08', senders: ['dbl-x'] });
  expect(shown.weekly?.questions).toMatchObject([
    { title: '线多长？' },
    { title: '多大的风能放？' },
  ]);
  const [, wind] = shown.weekly?.questions ?? [];
  expect([...shown.credits]).toEqual([
    [wind?.id, { by: 'dbl-x', from: 'https://github.com/kites/kite/pull/7' }],
  ]);
  expect(shown.weekly?.readings).toHaveLength(1);
  expect(shown.tree.children.map((node) => ('name' in node ? node.name : node.type))).toEqual([
    ...['heading', 'Question', 'Question', 'heading', 'Readings', 'heading', 'Contributors'],
  ]);
  expect(content.model.weeklies.map(({ date }) => date)).toEqual(['2024-03-01']);
  expect(JSON.stringify(content.model)).not.toContain('多大的风');
});

test('drafts and files with errors are not shown', async () => {
  const { coming: shown } = await coming(
    {
      'next/question-draft.mdx': `---\ndraft: true\n---\n\n${question('草稿？')}`,
      'next/question-broken.mdx': '<Question>\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n',
    },
    '2024-03-04',
  );
  expect(shown).toMatchObject({ weekly: null, senders: [], tree: { children: [] } });
});

test.each([
  ['2024-03-01', '2024-03-01', {}],
  ['2024-03-02', '2024-03-08', {}],
  ['2024-03-01', '2024-03-08', { 'weekly/2024-03-01.mdx': head('2024-03-01') }],
  ['2024-02-29', '2024-03-15', { 'weekly/2024-03-01.mdx': '', 'weekly/2024-03-08.mdx': '' }],
])('on %s the coming one is that of %s', async (today, date, files) => {
  expect((await coming(files, today)).coming.date).toBe(date);
});
