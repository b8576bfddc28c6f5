import { describe, expect, it } from 'vitest';
import { archiveDir } from '#lib/test-support/archive.ts';
import { createRegistry } from './projects.ts';
import { importArchive } from './test-support/archive.ts';
import { CATALOGUE } from './test-support/import-text.ts';
import { SAMPLE_POSTS } from './test-support/sample-posts.ts';
import { SLOW_SEEDS } from './test-support/slow-seeds.ts';
import { type VariantContext, tryVariant } from './test-support/variants.ts';

/** Variants of one test: many tests cost more than they tell. */
const AT_ONCE = 15;
const TIMEOUT = 120_000;

function problemsOf(seeds: readonly number[], context: VariantContext): string[] {
  return seeds
    .map((seed) => tryVariant(seed, context))
    .filter(({ problems }) => problems.length > 0)
    .map(({ name, problems }) => [name, ...problems].join('\n'));
}

function groups(seeds: readonly number[]): number[][] {
  const count = Math.ceil(seeds.length / AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    seeds.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

describe('variants of invented posts pass the check and lose nothing', () => {
  const context = { posts: SAMPLE_POSTS, registry: createRegistry(CATALOGUE) };

  it.each(groups(Array.from({ length: 90 }, (_, seed) => seed)))(
    'seeds from %i on',
    (...seeds) => {
      expect(problemsOf(seeds, context)).toEqual([]);
    },
    TIMEOUT,
  );
});

const dir = archiveDir();
const archive = dir === null ? null : await importArchive(dir);

describe.skipIf(archive === null)(
  'the slowest variants of the archive pass the check and lose nothing (skipped without it)',
  () => {
    const context = {
      posts: archive?.posts.map(({ post }) => post) ?? [],
      registry: archive?.registry ?? createRegistry(CATALOGUE),
    };

    it.each(groups(SLOW_SEEDS))(
      'seeds %i, %i, %i …',
      (...seeds) => {
        expect(problemsOf(seeds, context)).toEqual([]);
      },
      TIMEOUT,
    );
  },
);
