import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Severity } from '#lib/site/message.ts';
import { RULES, ruleById } from './catalogue.ts';
import { diagnose } from './index.ts';
import { mend } from './mend.ts';
import { type Example, RULE_GROUPS } from './rule.ts';
import { writeExample } from './example-folder.ts';

const FOLDER = resolve('lib/doctor/rules');
/** What is read and parsed, and so tells rules: everything that has no `check` of its own. */
const TELLING = ['lib/content', 'lib/mdx'];
/** Heights of severity, the worst last. */
const HEIGHTS: readonly Severity[] = ['hint', 'warning', 'error'];
/** A fault of the program is nothing that is asked of an author. */
const NO_RULE = 'internal';

/** What vfile calls `fatal`, in our words. */
function severityOf(fatal: boolean | null | undefined): Severity {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'hint';
}

/** All messages on an example, each as the rule, how bad it is, and its words; mended if asked for. */
async function messagesOf(example: Example, isMended = false) {
  const dir = await mkdtemp(join(tmpdir(), 'example-'));
  try {
    await writeExample(dir, example);
    const { files } = isMended ? (await mend(dir)).diagnosis : await diagnose(dir);
    return files.flatMap(({ messages }) =>
      messages.map(({ ruleId, fatal, reason }) => ({
        id: ruleId,
        severity: severityOf(fatal),
        reason,
      })),
    );
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe('the catalogue', () => {
  test('holds every file of the folder, each by the name of its id', async () => {
    const files = (await readdir(FOLDER)).filter((name) => !name.endsWith('.test.ts')).sort();
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files);
    for (const { id } of RULES) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('files export the rule by their name in camel case', async () => {
    for (const rule of RULES) {
      const exported: unknown = await import(join(FOLDER, `${rule.id}.ts`));
      const name = rule.id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(exported).toHaveProperty(name, rule);
    }
  });

  test('has each id and each title once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
  });

  test('is in the order of the groups, then of the ids', () => {
    const keys = RULES.map(({ group, id }) => `${RULE_GROUPS.indexOf(group)} ${id}`);
    expect(keys).toEqual([...keys].sort());
  });

  test('finds rules by id, and only those', () => {
    for (const rule of RULES) expect(ruleById(rule.id)).toBe(rule);
    for (const id of [NO_RULE, 'constructor', '']) expect(ruleById(id)).toBeUndefined();
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('is told in a short title and in whole sentences', () => {
    expect([...rule.title].length, rule.title).toBeLessThanOrEqual(16);
    expect(rule.title).not.toMatch(/[。！]$/);
    for (const words of [rule.asks, rule.why]) expect(words).toMatch(/[。）」]$/);
  });

  test('the wrong example gets a message of it', async () => {
    const messages = await messagesOf(rule.wrong);
    const own = messages.filter(({ id }) => id === rule.id);
    expect(own, JSON.stringify(messages)).not.toEqual([]);
    for (const { severity } of own) {
      expect(HEIGHTS.indexOf(severity)).toBeLessThanOrEqual(HEIGHTS.indexOf(rule.severity));
    }
  });

  test('the right example gets none, neither of it nor of others', async () => {
    const messages = await messagesOf(rule.right);
    const bad = messages.filter(({ id, severity }) => id === rule.id || severity !== 'hint');
    expect(bad).toEqual([]);
  });

  test('what it says of the wrong example is mended exactly where it says so', async () => {
    const left = await messagesOf(rule.wrong, true);
    const isMended = left.every(({ id, severity }) => id !== rule.id && severity !== 'error');
    expect(isMended, JSON.stringify(left)).toBe(rule.fixes ?? false);
  });
});

/** Ways in which the sources name the rule of a message. */
const NAMED = [
  /\brule: ('[^']+')/g,
  /\bdoubt\(('[^']+')/g,
  // A choice between two, and a constant.
  /\bconst rule(?:: string)? =([^;]*);/gi,
  // `#say` of the head: line, column, rule.
  /#say\(\s*\w+,\s*\w+,\s*('[^']+')/g,
];

function idsIn(source: string): string[] {
  const places = NAMED.flatMap((pattern) => [...source.matchAll(pattern)]);
  return places.flatMap(([, named = '']) =>
    [...named.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)].map(([, id = '']) => id),
  );
}

test('every message that the checker can tell has a rule', async () => {
  const told = new Set<string>();
  for (const folder of TELLING) {
    const names = await readdir(folder, { recursive: true });
    const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
    for (const name of sources) {
      for (const id of idsIn(await readFile(join(folder, name), 'utf8'))) told.add(id);
    }
  }
  // Found in each of the ways above.
  for (const id of [NO_RULE, 'address-empty', 'frontmatter-value', 'frontmatter-field']) {
    expect(told).toContain(id);
  }
  expect([...told].filter((id) => id !== NO_RULE && !ruleById(id)).sort()).toEqual([]);
});
