import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NEXT_KINDS, type NextKind, readContent } from '#lib/content/index.ts';
import { writeExample } from '#lib/doctor/example-folder.ts';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { floodInputs } from '#lib/mdx/hostile/floods.ts';
import { assertInert } from '#lib/mdx/inert.ts';
import { writeContribution } from './add.ts';
import { type KnownProject, settle } from './settle.ts';
import { compose } from './compose.ts';
import { type Answers, FIELDS } from './fields.ts';
import { formLabel, readForm } from './form.ts';

const projects: KnownProject[] = [
  ['sofa-rpc', 'SOFARPC'],
  ['sofa-jraft', 'SOFAJRaft'],
  ['mosn', 'MOSN'],
].map(([slug = '', name = '']) => ({
  ...{ slug, name, aliases: [name.replace('SOFA', '')] },
  repository: `https://github.com/${slug === 'mosn' ? 'mosn/mosn' : `sofastack/${slug}`}`,
}));

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'add-'));
  await writeExample(dir, '正文。\n');
});

afterEach(() => rm(dir, { recursive: true }));

const filled: Readonly<Record<NextKind, Answers>> = {
  question: {
    question: '压测时总在换主，List<String> 和 {a} 怎么办？\n\n### 环境\n\n- JDK 8',
    answer: '调小 `maxByteCountPerRpc`。\n\n```java\nint a = 1 < 2;\n```',
    issue: 'https://github.com/sofastack/sofa-jraft/issues/845#issuecomment-1',
    asker: '@LinhuiG',
  },
  release: { project: 'JRaft', version: 'v1.3.14', changes: '修复快照\n升级 bolt', url: '' },
  reading: {
    ...{ title: '线性一致读', url: 'https://www.infoq.cn/article/abc?utm_source=x' },
    note: '从日志讲起',
  },
  event: {
    ...{ title: '社区会议', date: '2024-03-05', time: '19:00–20:00', place: '钉钉群' },
    text: '议程：\n\n- 版本\n- 文档',
  },
  task: { title: '完善示例', project: 'mosn', level: 'easy', text: '照文档改。' },
};

describe.each(NEXT_KINDS)('%s', (kind) => {
  test('is written so that nothing is wrong with it, the same for the same answers', async () => {
    const { answers, missing, faults } = settle(kind, filled[kind], projects);
    expect({ missing, faults }).toEqual({ missing: [], faults: [] });
    const sender = { by: 'LinhuiG', from: 'https://github.com/sofastack/x/issues/7' };
    const { path, isNew } = await writeContribution(dir, kind, answers, sender);
    expect(isNew).toBe(true);
    const { found } = await readContent(dir);
    expect(found.next).toMatchObject([{ kind, head: sender }]);
    expect(found.next[0]?.file.messages.map(String)).toEqual([]);
    expect(compose(kind, answers, sender).text).toBe(await readFile(path, 'utf8'));
    expect(await writeContribution(dir, kind, answers, sender)).toEqual({ path, isNew: false });
  });
});

test('a question is written as it was said', () => {
  const { answers } = settle('question', filled.question, projects);
  const { name, text } = compose('question', answers, {});
  expect(name).toBe('question-sofa-jraft-845');
  expect(text).toBe(`<Question asker="LinhuiG" project="sofa-jraft" issue="845">

压测时总在换主，List\\<String> 和 \\{a} 怎么办？

**环境**

- JDK 8

<Answer>

调小 \`maxByteCountPerRpc\`。

\`\`\`java
int a = 1 < 2;
\`\`\`

</Answer>

</Question>
`);
});

test('another contribution of the same name gets a number', async () => {
  const first = await writeContribution(dir, 'task', filled.task, {});
  const second = await writeContribution(dir, 'task', { ...filled.task, text: '别的。' }, {});
  expect(second.path).toBe(first.path.replace('.mdx', '-2.mdx'));
});

describe('answers are made ready', () => {
  test.each([
    [{ project: 'SOFAJRaft' }, { project: 'sofa-jraft' }, []],
    [{ project: 'sofa jarft' }, {}, ['没有项目「sofa jarft」：是 sofa-jraft 吗？']],
    [{ project: 'mosn', issue: '#12' }, { project: 'mosn', issue: '12' }, []],
    [{ issue: 'https://github.com/mosn/mosn/pull/3' }, { project: 'mosn', issue: '3' }, []],
    [{ issue: 'https://github.com/evil/x/issues/3' }, {}, ['https://github.com/evil/x 不是']],
    [{ issue: 'javascript:alert(1)' }, {}, ['issue「javascript:alert(1)」不是编号']],
  ])('%j', (given, ready, faults) => {
    const settled = settle('question', { question: '问？', ...given }, projects);
    expect(settled.answers).toEqual({ question: '问？', ...ready });
    expect(settled.faults.map((fault, at) => fault.slice(0, faults[at]?.length))).toEqual(faults);
  });

  test('what is required and blank is named', () => {
    expect(settle('release', { version: ' ' }, projects).missing.map(({ name }) => name)).toEqual([
      ...['project', 'version', 'changes'],
    ]);
  });
});

/** The event of a form, as GitHub hands it to a workflow. */
function event(kind: NextKind, answers: Answers, user = 'LinhuiG'): unknown {
  const body = FIELDS[kind]
    .map(({ name, label }) => `### ${label}\n\n${answers[name] ?? '_No response_'}`)
    .join('\n\n');
  return {
    action: 'labeled',
    issue: {
      ...{ number: 7, title: '投稿', body, user: { login: user } },
      html_url: 'https://github.com/sofastack/sofa-weekly/issues/7',
      labels: [{ name: formLabel(kind) }],
    },
  };
}

describe('a form', () => {
  test.each(NEXT_KINDS)('of a %s says what was filled in', (kind) => {
    const form = readForm(event(kind, filled[kind]));
    const given = Object.entries(filled[kind]).filter(([, value]) => value !== '');
    expect(form).toMatchObject({ kind, by: 'LinhuiG', answers: Object.fromEntries(given) });
  });

  test('a heading within an answer stays in it', () => {
    const { answers } = readForm(
      event('question', { question: '问？\n\n### 步骤\n\n一', answer: '答' }),
    );
    expect(answers).toEqual({ question: '问？\n\n### 步骤\n\n一', answer: '答' });
  });

  test.each([
    [{}, '这不是一个 issue 的事件'],
    [null, '这不是一个 issue 的事件'],
    [
      { issue: { ...(event('task', {}) as { issue: object }).issue, labels: [] } },
      '没有投稿的标签',
    ],
    [
      {
        issue: {
          ...(event('task', {}) as { issue: object }).issue,
          html_url: 'https://evil.example/',
        },
      },
      '这不是一个 issue 的事件',
    ],
  ])('that is none is one line: %j', (given, line) => {
    expect(() => readForm(given)).toThrow(line);
  });
});

test(
  'whatever a form brings is data: it is inert, and stays in its folder',
  { timeout: 240_000 },
  async () => {
    const inputs = hostileInputs.filter((one) => !floodInputs.includes(one));
    expect(inputs.length).toBeGreaterThan(100);
    for (const { body } of inputs) {
      const answers = Object.fromEntries(
        ['question', 'answer', 'project', 'asker', 'issue'].map((name) => [name, body]),
      );
      const form = readForm(event('question', answers));
      const settled = settle('question', form.answers, projects);
      if (settled.missing.length > 0) continue;
      await writeContribution(dir, 'question', settled.answers, { by: body, from: form.from });
      const release = { project: 'mosn', version: `1.0${body}`, url: body, changes: body };
      await writeContribution(dir, 'release', settle('release', release, projects).answers, {});
    }
    const names = await readdir(join(dir, 'next'));
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect(name).toMatch(/^(?:question|release)-[a-z0-9-]+\.mdx$/);
    const { found } = await readContent(dir);
    expect(found.next.length).toBeGreaterThan(100);
    for (const { tree, file } of found.next) {
      assertInert(tree);
      // Tags and expressions of a form are words: they are not even told of.
      expect(
        file.messages.filter(({ ruleId }) =>
          /^(?:no-|tag-(?:not|syntax)|known-component)/.test(ruleId ?? ''),
        ),
      ).toEqual([]);
    }
  },
);
