import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Content, loadContent } from '#lib/content/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { copySample } from '#lib/test-support/sample-content.ts';
import { type ImportResult, importFolder, lossCount } from './index.ts';
import { shape } from '#lib/mdx/write/plainest.ts';
import { readBack, serialise } from '#lib/mdx/write/serialise.ts';

const from = archiveDir();

describe.skipIf(from === null)('the whole archive (skipped without it)', () => {
  let sample = '';
  let out = '';
  let result: ImportResult;
  let content: Content;

  beforeAll(async () => {
    sample = copySample().dir;
    out = await mkdtemp(join(tmpdir(), 'weekly-archive-'));
    const options = {
      from: from ?? '',
      out,
      projects: join(sample, 'projects'),
      dryRun: false,
      force: false,
    };
    result = await importFolder(options);
    content = await loadContent(out);
  }, 240_000);
  afterAll(() => Promise.all([out, sample].map((one) => rm(one, { recursive: true }))));

  it('imports every post without a loss', () => {
    expect(lossCount(result)).toBe(0);
    expect(result.weeklies).toHaveLength(result.files.length);
  });

  it('reads back as the tree that was written', () => {
    const differing = result.weeklies.filter(
      ({ tree }) => shape(readBack(serialise(tree))) !== shape(tree),
    );
    expect(differing.map(({ head }) => head.date)).toEqual([]);
  });

  it('passes the content check', () => {
    const errors = content.files.flatMap(({ path, messages }) =>
      messages.filter(({ fatal }) => fatal).map((one) => `${path}:${one.line} ${one.reason}`),
    );
    expect(errors).toEqual([]);
  });

  it('gives the model as many questions, releases and readings as were counted', () => {
    const { weeklies } = content.model;
    const sum = (kind: 'questions' | 'releases' | 'readings' | 'events' | 'tasks') => [
      weeklies.reduce((total, one) => total + one[kind].length, 0),
      result.weeklies.reduce((total, { counts }) => total + counts[kind], 0),
    ];
    for (const kind of ['questions', 'releases', 'readings', 'events', 'tasks'] as const) {
      const [read, counted] = sum(kind);
      expect([kind, read]).toEqual([kind, counted]);
    }
  });
});
