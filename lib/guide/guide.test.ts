import { describe, expect, test } from 'vitest';
import { RULES } from '#lib/doctor/catalogue.ts';
import { authorComponents } from '#lib/mdx/spec.ts';
import { componentExamples } from './components.ts';
import { guideDocument } from './document.ts';
import { triedRule } from './rule-page.ts';
import { shownSource } from './shown-source.ts';
import { tryOut } from './try-out.ts';

describe('components', () => {
  test('have an example each', () => {
    expect(componentExamples.map(({ name }) => name)).toEqual([...authorComponents.keys()]);
    for (const { name, source } of componentExamples) expect(source).toContain(`<${name}`);
  });

  test.each(componentExamples)('$name is written without a fault', async ({ source }) => {
    const { told, live } = await tryOut(source, '2024-03-08');
    expect(told.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(live?.weekly.date).toBe('2024-03-08');
  });
});

describe('a rule', () => {
  test.each(RULES.map(({ id }) => id))('%s shows what it says of its example', async (id) => {
    const rule = RULES.find((one) => one.id === id);
    if (!rule) throw new Error(id);
    const { wrong, right, says } = await triedRule(rule);
    expect(says).not.toEqual([]);
    for (const { rule: told, path, problem, remedy } of says) {
      expect(told).toBe(id);
      // Where it was tried out is nobody's business, and differs from build to build.
      expect(problem + remedy).not.toMatch(/guide-\w{6}/);
      expect(path).toMatch(/^content(?:\/|$)/);
    }
    expect(right.told.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    const shown = [...wrong.files, ...right.files].map(({ parts }) => parts.join(''));
    for (const text of shown) {
      expect(text.length).toBeLessThan(10_000);
      // Nothing that nobody sees: not even where the example is about it.
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('a shown text', () => {
  test('marks one place', () => {
    const { parts } = shownSource('甲\n<a issue="#845">\n乙\n', { line: 2, column: 11, end: 12 });
    expect(parts).toEqual(['甲\n<a issue="', '#', '845">\n乙']);
  });

  test('marks a word where no end is known', () => {
    const { parts } = shownSource('看 http://x y', { line: 1, column: 3, end: null });
    expect(parts).toEqual(['看 ', 'http://x', ' y']);
  });

  test('is cut, and says how much is left out', () => {
    const long = shownSource(`${'字'.repeat(300)}\n${'行\n'.repeat(60)}`, null);
    expect(long.left).toBe(60 + (21 * 2 - 1));
    expect(long.parts[0].split('\n')).toHaveLength(40);
    expect(shownSource('短\n', null)).toEqual({ parts: ['短', '', ''], left: 0 });
  });
});

describe('the documents', () => {
  test.each(['content-guide', 'editor-guide'] as const)('%s has a title and sections', (name) => {
    const { title, sections } = guideDocument(name);
    expect(title).not.toBe('');
    expect(sections.length).toBeGreaterThan(3);
    expect(new Set(sections.map(({ anchor }) => anchor)).size).toBe(sections.length);
  });
});
