import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeExample } from './example-folder.ts';
import { diagnose } from './index.ts';

const weekly = (date: string, ...events: string[]): string =>
  `---\ntitle: 会议\ndate: ${date}\n---\n\n${events.map((one) => `<Event title="例会" ${one} />`).join('\n\n')}\n`;
const kite =
  '---\nname: Kite\nrepository: https://github.com/acme/kite\ncategory: 玩具\nsummary: 会飞\n' +
  'meetings:\n  - title: 例 会\n    from: 2031-04-02\n    repeat: weekly\n    time: 19:00\n---\n\n介绍。\n';

/** What the rule says of an event in the weekly of 18 April 2031, which two weeklies come before. */
async function said(attributes: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'moved-'));
  try {
    await writeExample(dir, {
      'projects/kite.mdx': kite,
      'weekly/2031-04-04.mdx': weekly('2031-04-04', 'date="2031-04-21"'),
      'weekly/2031-04-11.mdx': weekly('2031-04-11', 'date="2031-04-28" was="2031-04-21"'),
      'weekly/2031-04-18.mdx': weekly('2031-04-18', attributes),
    });
    const { files } = await diagnose(dir);
    const told = files
      .filter(({ path }) => path.endsWith('2031-04-18.mdx'))
      .flatMap(({ messages }) => messages.filter(({ ruleId }) => ruleId === 'event-moved'));
    return told.map(({ reason, note }) => `${reason}。${note}`).join('\n');
  } finally {
    await rm(dir, { recursive: true });
  }
}

test.each([
  ['a day it was announced for', 'date="2031-05-05" was="2031-04-28"'],
  ['a day it was announced for first', 'date="2031-05-05" was="2031-04-21"'],
  ['a day of its project’s rule', 'project="kite" date="2031-05-05" was="2031-04-23"'],
])('%s is known', async (_, attributes) => {
  expect(await said(attributes)).toBe('');
});

test.each([
  ['a day nobody announced', 'date="2031-05-05" was="2031-04-22"', '写 was="2031-04-28"'],
  ['a day of no rule', 'project="kite" date="2031-05-05" was="2031-04-24"', '写 was="2031-04-28"'],
  ['the same day', 'date="2031-04-28" was="2031-04-28"', '同一天'],
])('%s is told', async (_, attributes, words) => {
  expect(await said(attributes)).toContain(words);
});
