import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copySample } from '#lib/test-support/sample-content.ts';
import { type Content, keepContent, loadContent } from './index.ts';
import { keptContent } from './kept.ts';

const { dir } = copySample();
let folder = '';
let path = '';
let content: Content;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  path = join(folder, 'content');
  content = await loadContent(dir);
  keepContent(path, dir, content);
}, 240_000);
afterAll(() => Promise.all([folder, dir].map((one) => rm(one, { recursive: true }))));

describe('kept content', () => {
  test('is what was loaded, model, words and trees', () => {
    const kept = keptContent(path, dir);
    expect(kept.model).toEqual(content.model);
    expect(kept.words).toEqual(content.words);
    const { weeklies, projects } = content.model;
    expect(weeklies.length).toBeGreaterThan(5);
    for (const { date, questions } of weeklies) {
      expect(kept.weeklyTree(date)).toEqual(content.weeklyTree(date));
      for (const { id } of questions)
        expect(kept.questionTree(id)).toEqual(content.questionTree(id));
    }
    for (const { slug } of projects)
      expect(kept.projectTree(slug)).toEqual(content.projectTree(slug));
    expect(kept.weeklyTree('1999-01-01')).toBeNull();
  });

  test('shares the nodes of a question with its weekly, as loaded content does', () => {
    const kept = keptContent(path, dir);
    const weekly = kept.model.weeklies.find(({ questions }) => questions.length > 0);
    const [node] = kept.questionTree(weekly?.questions[0]?.id ?? '')?.children ?? [];
    expect(node).toBeDefined();
    expect(kept.weeklyTree(weekly?.date ?? '')?.children).toContain(node);
  });

  test('of another folder is refused', () => {
    expect(() => keptContent(path, folder)).toThrow(`不是 ${folder} 的`);
  });

  test('is what a process of a build takes, and no file is read again', async () => {
    vi.resetModules();
    vi.stubEnv('CONTENT_DIR', '/nowhere/content');
    vi.stubEnv('CONTENT_KEPT', join(folder, 'elsewhere'));
    Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
    keepContent(join(folder, 'elsewhere'), '/nowhere/content', content);
    const { getModel } = await import('./index.ts');
    expect((await getModel()).weeklies).toEqual(content.model.weeklies);
    vi.unstubAllEnvs();
    vi.resetModules();
    Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
  });
});
