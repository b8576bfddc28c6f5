import { archiveQueries } from '#lib/search/test-support/judged-queries.ts';
import { judgeOf, measure, measureKinds } from '#lib/search/test-support/relevance.ts';
import type { JudgedQuery } from '#lib/search/test-support/relevance.ts';
import type { Answers } from '../report/types.ts';
import { readInput } from '../steps/steps.ts';
import type { Measured } from './scale.ts';

/** Judges everybody's answers over the archive itself. Empty when there is nothing to judge by. */
export async function judgeAnswers(
  folder: string,
  queries: readonly JudgedQuery[],
  measured: readonly Measured[],
): Promise<Answers[]> {
  const real = measured.find(({ scale }) => scale.times === 1);
  const judged = await archiveQueries();
  if (!real || !judged) return [];
  const judge = judgeOf((await readInput(folder)).documents, judged.dates);
  return real.scale.figures
    .filter(({ contender }) => contender.answersAs === undefined)
    .map(({ contender }) => {
      const given = real.answers.get(contender.id) ?? [];
      const scores = queries.map((query, i) => ({ query, ranks: judge(query, given[i] ?? []) }));
      return { contender, all: measure(scores), kinds: measureKinds(scores) };
    });
}
