import { documentsOf, projectNamesOf } from '#lib/search/documents/document.ts';
import { ArrivingStore } from '#lib/search/index/arriving-store.ts';
import { aliasGroups, parseSynonyms } from '#lib/search/index/synonyms.ts';
import { candidatesOf } from '#lib/search/rank/candidates.ts';
import { weighed } from '#lib/search/rank/evidence.ts';
import type { Evidence } from '#lib/search/rank/evidence.ts';
import { scoreEntry } from '#lib/search/rank/rank.ts';
import { floor } from '#lib/search/rank/tuning.ts';
import { readQuery } from '#lib/search/query/query.ts';
import { seeded } from '#lib/test-support/random.ts';
import { percentile } from '../measure/spread.ts';
import { readBench } from './judged.ts';
import type { Bench } from './judged.ts';

// Fits the weights of `floor` (lib/search/rank/tuning.ts) on the queries that are tuned on, and says what
// share of those without an answer is told so at several shares of false denials, judged across five
// folds. Usage: npm run bench:floor

/** What a query's best results have for evidence. */
interface Sample {
  isAnswered: boolean;
  rows: number[][];
}

const pieces = Object.keys(floor) as (keyof Evidence)[];
const looked = 8;
const rounds = 600;
const rate = 0.3;
const ridge = 0.002;
/** How sharply the best of a query's results stands for it. */
const sharpness = 4;
/** Shares of false denials that are reported, and the one that the threshold is set to. */
const shares = [0.01, 0.02, 0.03, 0.05];
const mostDenied = 0.02;
/** A query without an answer counts as much as so many with one: there are fewer of them. */
const weightOfUnanswered = 2;

const bench = await readBench();
if (bench) fit(samplesOf(bench));
else console.log('※ 没有归档或查询集，无法拟合');

function samplesOf({ content, judged }: Bench): Sample[] {
  const names = projectNamesOf(content.model);
  const store = new ArrivingStore(names);
  store.add(documentsOf(content.model));
  const groups = [...aliasGroups(names), ...parseSynonyms(content.words.synonyms)];
  return judged.flatMap(({ q, isAnswered }) => {
    const query = readQuery(q, store, groups);
    const scores = candidatesOf(query, store).flatMap(
      ({ entry }) => scoreEntry(query, entry, store) ?? [],
    );
    const best = scores.sort((a, b) => b.value - a.value).slice(0, looked);
    if (best.length === 0) return [];
    const rows = best.map((score) => {
      const { evidence } = weighed(query, score);
      return pieces.map((name) => evidence[name]);
    });
    return [{ isAnswered, rows }];
  });
}

function fit(samples: readonly Sample[]): void {
  const scale = scaleOf(samples);
  const next = seeded(3);
  const mixed = samples
    .map((sample) => ({ sample, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sample }) => sample);
  const judged = [0, 1, 2, 3, 4].flatMap((fold) => {
    const weights = descend(
      mixed.filter((_, i) => i % 5 !== fold),
      scale,
    );
    return mixed
      .filter((_, i) => i % 5 === fold)
      .map((sample) => ({ ...sample, value: valueOf(sample, weights) }));
  });
  for (const share of shares) report('across folds', judged, share);
  const weights = descend(mixed, scale);
  const own = mixed.map((sample) => ({ ...sample, value: valueOf(sample, weights) }));
  for (const share of shares) report('on themselves', own, share);
  const least = leastOf(own, mostDenied);
  for (const [i, name] of pieces.entries()) {
    const weight = (weights[i] ?? 0) - (name === 'always' ? least : 0);
    console.log(`  ${name}: ${weight.toFixed(2)},`);
  }
}

/** What the best of a query's results comes to. */
function valueOf({ rows }: Sample, weights: readonly number[]): number {
  return Math.max(...rows.map((row) => dot(row, weights)));
}

/** A sample, and what the best of its results came to. */
type Valued = Sample & { value: number };

/** The value below which a share of those with an answer lies. */
function leastOf(judged: readonly Valued[], denied: number): number {
  const values = judged.filter(({ isAnswered }) => isAnswered).map(({ value }) => value);
  return percentile(values, denied);
}

function report(how: string, judged: readonly Valued[], denied: number): void {
  const least = leastOf(judged, denied);
  const unanswered = judged.filter(({ isAnswered }) => !isAnswered);
  const told = unanswered.filter(({ value }) => value < least).length / unanswered.length;
  console.log(
    `${how}: ${percent(denied)} with an answer denied, ${percent(told)} without told (from ${least.toFixed(2)})`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Standard deviation of each piece of evidence, so that all move at one pace; 1 for the constant. */
function scaleOf(samples: readonly Sample[]): number[] {
  const rows = samples.flatMap(({ rows }) => rows);
  return pieces.map((_, i) => {
    const column = rows.map((row) => row[i] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const spread = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return Math.sqrt(spread) || 1;
  });
}

/**
 * Logistic regression over queries by gradient descent with momentum: a query's logit is the mean of its
 * results' weighted by softmax, as one result that answers is enough.
 */
function descend(samples: readonly Sample[], scale: readonly number[]): number[] {
  const weights = pieces.map(() => 0);
  const speed = pieces.map(() => 0);
  const scaled = samples.map(({ isAnswered, rows }) => ({
    isAnswered,
    rows: rows.map((row) => row.map((value, i) => value / (scale[i] ?? 1))),
  }));
  const whole = scaled.reduce((sum, one) => sum + weightOf(one), 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight, i) => (pieces[i] === 'always' ? 0 : ridge * weight));
    for (const sample of scaled) {
      const logits = sample.rows.map((row) => dot(row, weights));
      const best = Math.max(...logits);
      const shares = logits.map((logit) => Math.exp(sharpness * (logit - best)));
      const sum = shares.reduce((all, share) => all + share, 0);
      const logit = logits.reduce((all, value, i) => all + (value * (shares[i] ?? 0)) / sum, 0);
      const miss = 1 / (1 + Math.exp(-logit)) - (sample.isAnswered ? 1 : 0);
      const pull = (miss * weightOf(sample)) / whole / sum;
      for (const [i, row] of sample.rows.entries())
        for (const [k, value] of row.entries())
          slope[k] = (slope[k] ?? 0) + pull * (shares[i] ?? 0) * value;
    }
    for (const [k, one] of slope.entries()) {
      speed[k] = 0.9 * (speed[k] ?? 0) - rate * one;
      weights[k] = (weights[k] ?? 0) + (speed[k] ?? 0);
    }
  }
  return weights.map((weight, i) => weight / (scale[i] ?? 1));
}

function weightOf({ isAnswered }: Pick<Sample, 'isAnswered'>): number {
  return isAnswered ? 1 : weightOfUnanswered;
}

function dot(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}
