import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readWordLists } from '#lib/search/prepare/word-lists.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { environment } from '#lib/site/env.ts';
import { Judge, meanOf, readDates, readQueries } from './measure/relevance.ts';
import type { Judged } from './measure/relevance.ts';
import type { Measured } from './measure/scale.ts';
import type { Answers } from './report/types.ts';
import { readInput } from './steps.ts';

/** The judged queries beside the archive; without them the words that editors list, unjudged. */
export async function prepareQueries(): Promise<Judged[]> {
  const archive = archiveDir();
  const path = archive && join(dirname(archive), 'search', 'queries.jsonl');
  if (path && existsSync(path)) return readQueries(path);
  const { common } = await readWordLists(environment.contentDir);
  return common.map((q) => ({ q, kind: 'common', relevant: [] }));
}

/** Judges everybody's answers over the archive itself. Empty when there is nothing to judge by. */
export async function judgeAnswers(
  folder: string,
  queries: readonly Judged[],
  measured: readonly Measured[],
): Promise<Answers[]> {
  const archive = archiveDir();
  const real = measured.find(({ scale }) => scale.times === 1);
  if (!real || !archive || queries.every(({ relevant }) => relevant.length === 0)) return [];
  const judge = new Judge((await readInput(folder)).documents, await readDates(archive));
  return real.scale.figures
    .filter(({ contender }) => contender.answersAs === undefined)
    .map(({ contender }) => {
      const given = real.answers.get(contender.id) ?? [];
      const ranked = queries.map((query, i) => ({
        kind: query.kind,
        ranks: judge.ranks(query, given[i] ?? []),
      }));
      const kinds = new Map<string, number[][]>();
      for (const { kind, ranks } of ranked) kinds.set(kind, [...(kinds.get(kind) ?? []), ranks]);
      return {
        contender,
        all: meanOf(ranked.map(({ ranks }) => ranks)),
        kinds: new Map([...kinds].map(([kind, ranks]) => [kind, meanOf(ranks)])),
      };
    });
}
