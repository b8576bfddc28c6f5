import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// Each step of the work on a file, made to throw by a test: its name is in the message.
const steps = vi.hoisted(() => ({ broken: '', overflow: false }));

/** A module in which one function throws while a test says so, but only on the file with the mark. */
const breaking = vi.hoisted(() => {
  const deeper = (depth: number): number => deeper(depth + 1) + 1;
  return <M extends object>(module: M, name: keyof M & string): M => {
    const real = module[name] as (...given: unknown[]) => unknown;
    const wrapped = (...given: unknown[]): unknown => {
      if (steps.broken !== name || !marked(given)) return real(...given);
      if (steps.overflow) return deeper(0);
      throw new TypeError('made to\nthrow');
    };
    return { ...module, [name]: wrapped };
  };
  function marked([file]: unknown[]): boolean {
    return /灯谜|2024-03-08/.test(JSON.stringify(file));
  }
});

vi.mock('./read/source.ts', async (get) => breaking(await get<object>(), 'decode' as never));
vi.mock('./read/frontmatter.ts', async (get) =>
  breaking(await get<object>(), 'readFrontmatter' as never),
);
vi.mock('./read/parse.ts', async (get) => breaking(await get<object>(), 'parse' as never));
vi.mock('./rules/weekly.ts', async (get) =>
  breaking(await get<object>(), 'checkQuestions' as never),
);
vi.mock('./rules/references.ts', async (get) =>
  breaking(await get<object>(), 'checkProjects' as never),
);
vi.mock('./rules/targets.ts', async (get) => {
  return breaking(breaking(await get<object>(), 'checkTargets' as never), 'anchorsOf' as never);
});
vi.mock('./extract/rest.ts', async (get) => breaking(await get<object>(), 'extractRest' as never));
vi.mock('./tree/view-tree.ts', async (get) =>
  breaking(await get<object>(), 'weeklyViewTree' as never),
);
vi.mock('./tree/section-order.ts', async (get) =>
  breaking(await get<object>(), 'contributorsLast' as never),
);

// Modules of other test files in this worker know nothing of these mocks, and must not get them.
vi.resetModules();
const { loadContent } = await import('./index.ts');
afterAll(() => void vi.resetModules());

let dir = '';
const head = (date: string): string => `---\ntitle: 一期\ndate: ${date}\n---\n\n`;
const ask = '<Question>\n\n问？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'guarded-'));
  await mkdir(join(dir, 'weekly'));
  await writeFile(join(dir, 'weekly/2024-03-01.mdx'), head('2024-03-01') + ask);
  await writeFile(join(dir, 'weekly/2024-03-08.mdx'), `${head('2024-03-08')}## 灯谜\n\n${ask}`);
  await writeFile(join(dir, 'weekly/2024-03-15.mdx'), `${head('2024-03-15')}{坏}\n\n${ask}`);
});

afterEach(async () => {
  steps.broken = '';
  steps.overflow = false;
  await rm(dir, { recursive: true });
});

/** Loads the folder while one step throws on one file. */
async function loadWith(broken: string, preview = false) {
  steps.broken = broken;
  const content = await loadContent(dir, { preview });
  const messages = content.files.flatMap(({ stem, messages }) =>
    messages.map(({ ruleId, reason, note }) => ({ stem, rule: ruleId, reason, note })),
  );
  return { content, messages, dates: content.model.weeklies.map(({ date }) => date) };
}

const stepsAndNames = [
  ['decode', '解码', false],
  ['readFrontmatter', '读 frontmatter', false],
  ['parse', '解析正文', false],
  ['checkQuestions', '检查提问', true],
  ['checkProjects', '核对项目', true],
  ['contributorsLast', '排列小节', true],
  ['anchorsOf', '列出锚点', true],
  ['checkTargets', '核对链接', true],
  ['extractRest', '取出内容', false],
  ['weeklyViewTree', '排出页面', false],
] as const;

describe('what is thrown on one file is its message, and the others are judged', () => {
  test.each(stepsAndNames)('%s', async (broken, step, kept) => {
    const { content, messages, dates } = await loadWith(broken);
    const faults = messages.filter(({ rule }) => rule === 'internal');
    expect(faults).toHaveLength(1);
    expect(faults[0]?.stem).toBe('2024-03-08');
    expect(faults[0]?.reason).toContain(`「${step}」这一步出了错（TypeError: made to throw）`);
    expect(faults[0]?.note).toContain('报告');
    expect(messages).toContainEqual(expect.objectContaining({ rule: 'no-expression' }));
    expect(dates).toEqual(
      kept ? ['2024-03-15', '2024-03-08', '2024-03-01'] : ['2024-03-15', '2024-03-01'],
    );
    // What is in the model has its pages, what is not has none.
    for (const date of ['2024-03-01', '2024-03-08', '2024-03-15']) {
      expect(content.weeklyTree(date) !== null).toBe(dates.includes(date));
      expect(content.questionTree(`${date}-1`) !== null).toBe(dates.includes(date));
    }
  });
});

test.each(stepsAndNames)(
  'a stack without room left is a message, too: %s',
  async (broken, step) => {
    steps.overflow = true;
    const { messages } = await loadWith(broken);
    const faults = messages.filter(({ rule }) => rule === 'nesting');
    expect(faults).toHaveLength(1);
    expect(faults[0]?.stem).toBe('2024-03-08');
    expect(faults[0]?.reason).toContain(`「${step}」`);
  },
);

test.each(['parse', 'extractRest', 'weeklyViewTree'])(
  'a preview shows the message in place of the page: %s',
  async (broken) => {
    const { content, dates } = await loadWith(broken, true);
    expect(dates).toEqual(['2024-03-15', '2024-03-08', '2024-03-01']);
    expect(JSON.stringify(content.weeklyTree('2024-03-08'))).toContain('made to throw');
  },
);
