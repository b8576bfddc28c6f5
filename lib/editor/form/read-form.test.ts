import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NEXT_KINDS } from '#lib/content/index.ts';
import { compose } from '#lib/contribute/compose.ts';
import { importFolder } from '#lib/import/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { copySample } from '#lib/test-support/sample-content.ts';
import { emptyForm } from './new-form.ts';
import { readForm } from './read-form.ts';
import { valueOf, withValue } from './slots.ts';
import { keysOf } from './test-support/fields.ts';
import type { FormText, FormWriting } from './types.ts';

function formOf(writing: FormWriting, text: string, nth = 0): FormText {
  const form = readForm(writing, text, nth);
  if ('why' in form) throw new Error(`${form.line}: ${form.why}`);
  return form;
}

test.each(NEXT_KINDS)('an empty %s is read as what it is', (kind) => {
  const form = emptyForm(kind);
  expect(readForm(kind, form.text)).toEqual(form);
  expect(
    keysOf(form)
      .map((key) => valueOf(form, key))
      .join(''),
  ).toBe('');
});

test('what the command writes is read as what was filled in', () => {
  const answers = {
    ...{ question: '怎么换主？\n\n- 一\n- 二', answer: '看 `Node`。', project: 'sofa-jraft' },
    ...{
      issue: '845',
      asker: '甲',
      version: '5.12.0',
      url: 'https://a.b/c_(d)?x=1&y=2',
      title: '一 [二] *三*',
    },
    ...{ note: '说明', changes: '- 改动一\n- 改动二', date: '2031-04-02', time: '19:00–20:00' },
    ...{ place: '钉钉群', text: '介绍', level: 'easy' },
  };
  for (const kind of NEXT_KINDS) {
    const form = formOf(kind, compose(kind, answers, { by: '乙' }).text);
    for (const key of keysOf(form)) {
      const name = key.replace(':0', '') as keyof typeof answers;
      expect(valueOf(form, key), `${kind} ${key}`).toBe(answers[name] ?? '');
    }
  }
});

test('rounds end with their answers; words behind the last one are a round, too', () => {
  const text =
    '<Question>\n\n一\n\n<Answer>\n\n二\n\n</Answer>\n\n三\n\n<Answer>四</Answer>\n\n五\n\n</Question>\n';
  const form = formOf('question', text);
  const keys = ['question:0', 'answer:0', 'question:1', 'answer:1', 'question:2', 'answer:2'];
  expect(keys.map((key) => valueOf(form, key))).toEqual(['一', '二', '三', '四', '五', '']);
  expect(withValue(form, 'answer:1', '肆').text).toBe(
    text.replace('<Answer>四</Answer>', '<Answer>\n\n肆\n\n</Answer>'),
  );
});

test.each([
  ['question', '没有标签\n', 'no-entry', 1],
  ['question', '<Release version="1">\n\n- 一\n\n</Release>\n', 'no-entry', 1],
  ['question', '`<Question>`\n\n```\n<Question>\n```\n', 'no-entry', 1],
  [
    'question',
    '<Question>\n\n一\n\n</Question>\n\n<Question>\n\n二\n\n</Question>\n',
    'many-entries',
    7,
  ],
  ['question', '---\nby: 甲\n---\n\n<Question>\n\n一\n', 'syntax', 5],
  ['question', '<Question>\n\n一\n\n<Answer>\n\n二\n\n</Question>\n', 'syntax', 5],
  ['question', '<Question>\n\n```\n一\n\n</Question>\n', 'syntax', 1],
  ['question', '<Question asker={name}>\n\n一\n\n</Question>\n', 'unusual', 1],
  ['question', '<Question asker="甲" asker="乙">\n\n一\n\n</Question>\n', 'unusual', 1],
  ['question', '<Question>\n\n> <Answer>\n\n</Question>\n', 'unusual', 1],
  [
    'reading',
    '<Readings>\n\n- [一](https://a.b/)\n- [二](https://a.b/)\n\n</Readings>\n',
    'unusual',
    1,
  ],
  ['reading', '<Readings>\n\n- 见 [一](https://a.b/)\n\n</Readings>\n', 'unusual', 1],
  ['reading', '<Readings>\n\n- [**一**](https://a.b/)\n\n</Readings>\n', 'unusual', 1],
  ['release', '<Release>\n\n<Answer>\n\n一\n\n</Answer>\n\n</Release>\n', 'unusual', 1],
] as const)('%s %j has no form: %s in line %i', (writing, text, why, line) => {
  expect(readForm(writing, text)).toEqual({ line, why });
});

test('what is wrong within a field does not matter', () => {
  const text =
    '<Question>\n\nList<String> 和 {x\n\n<Answer>\n\n<div>二\n\n</Answer>\n\n</Question>\n';
  const form = formOf('question', text);
  expect(valueOf(form, 'question:0')).toBe('List<String> 和 {x');
  expect(valueOf(form, 'answer:0')).toBe('<div>二');
});

test('a correction shows the question that is named, and nothing else of the weekly', () => {
  const entry = (word: string): string =>
    `<Question asker="${word}">\n\n${word}？\n\n</Question>\n`;
  const text = `---\ntitle: 一期\ndate: 2031-04-02\n---\n\n## 问答\n\n${entry('甲')}\n${entry('乙')}\n正文\n`;
  const form = formOf('correction', text, 1);
  expect(valueOf(form, 'asker')).toBe('乙');
  expect(withValue(form, 'status', 'outdated').text).toBe(
    text.replace('asker="乙"', 'asker="乙" status="outdated"'),
  );
  expect(readForm('correction', text, 2)).toEqual({ line: 1, why: 'no-entry' });
});

const archive = archiveDir();

test.skipIf(archive === null)(
  'every question of the archive has a form that changes nothing',
  { timeout: 240_000 },
  async () => {
    const [out, { dir: sample }] = [await mkdtemp(join(tmpdir(), 'forms-')), copySample()];
    try {
      const projects = join(sample, 'projects');
      await importFolder({ from: archive ?? '', out, projects, dryRun: false, force: false });
      const folder = join(out, 'weekly');
      let count = 0;
      const unread: string[] = [];
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name), 'utf8');
        const questions = [...text.matchAll(/^<Question\b/gm)].length;
        for (let nth = 0; nth < questions; nth += 1) {
          const form = readForm('correction', text, nth);
          count += 1;
          if ('why' in form) unread.push(`${name} ${nth} ${form.line} ${form.why}`);
          else checkUnchanged(form, text);
        }
      }
      expect(unread).toEqual([]);
      expect(count).toBeGreaterThan(200);
    } finally {
      await Promise.all([out, sample].map((one) => rm(one, { recursive: true })));
    }
  },
);

/** Each value is put in again where there was another one before. */
function checkUnchanged(form: FormText, text: string): void {
  for (const key of keysOf(form)) {
    const value = valueOf(form, key);
    const changed = withValue(form, key, `${value}。`);
    expect(valueOf(changed, key)).toBe(`${value}。`);
    expect(withValue(changed, key, value).text, `${key} of ${form.nth}`).toBe(text);
  }
}
