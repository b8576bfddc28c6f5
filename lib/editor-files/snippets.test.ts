import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWeekly, formatMessages, loadContent } from '#lib/content/index.ts';
import { authorComponents } from '#lib/mdx/spec.ts';
import { authorSnippets } from './snippets.ts';
import { expand } from './test-support/expand.ts';

const DAY = '2024-02-23';
const HEAD = `---\ntitle: 灯会\ndate: ${DAY}\n---\n\n`;
const snippets = Object.values(authorSnippets());
const expanded = snippets.map(({ prefix, body }) => ({
  prefix,
  text: expand(body, { TM_FILENAME_BASE: DAY }),
}));

/** The outermost component that a snippet writes, if it writes one. */
const componentOf = (text: string): string => /^<(\w+)/.exec(text)?.[1] ?? '';

test.each([...authorComponents])('<%s> and all its attributes are there', (name, spec) => {
  const texts = expanded.map(({ text }) => text).filter((text) => componentOf(text) === name);
  expect(texts.length).toBeGreaterThan(0);
  for (const attribute of spec.attributes.keys()) {
    expect(texts.join('\n'), attribute).toMatch(new RegExp(`<${name}[^>]* ${attribute}="[^"]+"`));
  }
});

test('what must be there is written first', () => {
  for (const { text } of expanded) {
    const spec = authorComponents.get(componentOf(text));
    const written = [...(text.split('\n')[0] ?? '').matchAll(/ ([\w-]+)="/g)].map(
      ([, name = '']) => spec?.attributes.get(name)?.required === true,
    );
    expect(written).toEqual([...written].sort((a, b) => Number(b) - Number(a)));
  }
});

test.each(expanded.filter(({ prefix }) => prefix !== 'project-file'))(
  '$prefix passes the check as it is',
  ({ text }) => {
    const { parent } = authorComponents.get(componentOf(text)) ?? {};
    const around = parent ? `<${parent}>\n\n问\n\n${text}\n</${parent}>\n` : text;
    const whole = text.startsWith('---') ? text : HEAD + around;
    expect(checkWeekly(DAY, whole).map(String)).toEqual([]);
  },
);

test('whole files have no message at all', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'snippets-'));
  try {
    const textOf = (prefix: string) => expanded.find((one) => one.prefix === prefix)?.text ?? '';
    await mkdir(join(dir, 'weekly'));
    await mkdir(join(dir, 'projects'));
    await writeFile(join(dir, `weekly/${DAY}.mdx`), textOf('weekly-file'));
    const project = textOf('project-file');
    await writeFile(join(dir, 'projects/sofa-example.mdx'), project);
    const jraft = project.replace('项目的正式名称', 'SOFAJRaft').replace(/aliases.*\n/, '');
    await writeFile(join(dir, 'projects/sofa-jraft.mdx'), jraft);
    const { files, model } = await loadContent(dir);
    expect(formatMessages(files)).toBe('');
    expect(model.projects).toHaveLength(2);
    expect(model.weeklies[0]).toMatchObject({ questions: [{}], releases: [{}], events: [{}] });
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('every snippet has a prefix of its own and says what it is', () => {
  expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
  for (const { scope, description, body } of snippets) {
    expect(scope).toBe('mdx,markdown');
    expect(description).toMatch(/\p{Script=Han}/u);
    expect(body.at(-1)).toBe('$0');
  }
});
