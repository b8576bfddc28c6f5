import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allQuestions } from '#lib/content/views/questions.ts';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { relatedIn } from './related.ts';

/**
 * Questions of the archive and those that a person called related. `first` was labelled before
 * anything was tuned; `second` after the first tuning, and its figure was seen while tuning went on.
 */
const labels = z
  .record(z.enum(['first', 'second']), z.record(z.string(), z.array(z.string()).min(1)))
  .parse(JSON.parse(await readFile(join(import.meta.dirname, 'labels.json'), 'utf8')));

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，跳过相近提问的测试');

let nearest: (id: string) => string[] = () => [];
let known = new Set<string>();

beforeAll(async () => {
  const content = await archiveContent();
  if (!content) return;
  const related = relatedIn(content);
  const questions = new Map(allQuestions(content.model).map((question) => [question.id, question]));
  known = new Set(questions.keys());
  nearest = (id) => {
    const question = questions.get(id);
    return question ? related(question, 5).map((other) => other.id) : [];
  };
}, 240_000);

/** Mean share of a question's labels that are among the first five. */
function recallAt5(some: Readonly<Record<string, string[]>>): number {
  const shares = Object.entries(some).map(([id, wanted]) => {
    const found = nearest(id);
    return wanted.filter((other) => found.includes(other)).length / wanted.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe.skipIf(archive === null)('related questions over the archive', () => {
  it('labels name questions that exist', () => {
    for (const some of Object.values(labels)) {
      const ids = Object.entries(some).flatMap(([id, wanted]) => [id, ...wanted]);
      expect(ids.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it.each(['first', 'second'] as const)('the %s labels are found', (set) => {
    const recall = recallAt5(labels[set]);
    console.log(
      `related, ${set}: recall@5 ${recall.toFixed(3)} of ${Object.keys(labels[set]).length}`,
    );
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});
