import type { Engine } from '#lib/search/engine.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { tuning } from '#lib/search/rank/tuning.ts';
import { readBench } from './judged.ts';
import type { Judged } from './judged.ts';

// Moves each number of ranking (lib/search/rank/tuning.ts) up and down and keeps what answers the queries
// that are tuned on better, until nothing does; prints each move that was kept.
// Usage: npm run bench:ranking -- [minutes]

type Name = keyof typeof tuning;

/** How far each number is moved at first; not those of typing mistakes, which an engine keeps once asked. */
const steps: Partial<Record<Name, number>> = {
  ...{ title: 0.2, answer: 0.15, extra: 0.15 },
  ...{ weekly: 0.1, project: 0.1, release: 0.1, reading: 0.1 },
  ...{ saturation: 0.3, lengthShare: 0.12, lengthPower: 0.08, askedLengthPower: 0.06 },
  ...{ foundRate: 0.3, spreadPower: 0.15, lackedNames: 0.05, lackedRun: 0.06 },
  ...{ latin: 0.2, filler: 0.1, englishFiller: 0.05, cohesion: 0.2, cohesionMiddle: 0.1 },
  ...{ parts: 0.1, joined: 0.1, alternativeCap: 0.2, near: 5 },
  ...{ adjacency: 0.12, window: 20, together: 0.15 },
  ...{ coverageFloor: 0.1, coveragePower: 0.4, coordination: 0.1, enough: 0.1 },
};
/** What a move must add to be kept: less is chance. */
const least = 0.0002;
/** How sharply scores stand for how sure ranking is, and how much that counts beside the rank. */
const sharpness = 3;
const weightOfSurety = 0.15;
/** The queries that came with the archive count more: they are the only ones that we did not write. */
const weightOfGiven = 1.5;

const bench = await readBench();
if (bench)
  climb(
    { engine: engineOf(bench.content), judged: bench.judged },
    60_000 * Number(process.argv[2] ?? 20),
  );
else console.log('※ 没有归档或查询集，无法调整');

/** What a move is judged by. */
interface Judges {
  engine: Engine;
  judged: readonly Judged[];
}

function climb(judges: Judges, time: number): void {
  const until = performance.now() + time;
  let best = worthOf(judges);
  console.log('start', best.toFixed(4));
  for (let scale = 1; scale > 0.2; scale /= 2) {
    for (const [name, step] of Object.entries(steps)) {
      if (performance.now() > until) return;
      best = moved(judges, { name: name as Name, step: step * scale, best });
    }
  }
}

/** Moves one number as long as that helps. */
function moved(
  judges: Judges,
  { name, step, best }: { name: Name; step: number; best: number },
): number {
  let found = best;
  for (const by of [step, -step]) {
    for (;;) {
      const before = tuning[name];
      if (before + by < 0) break;
      tuning[name] = Number((before + by).toFixed(3));
      const worth = worthOf(judges);
      if (worth < found + least) {
        tuning[name] = before;
        break;
      }
      console.log(name, before, '→', tuning[name], worth.toFixed(4));
      found = worth;
    }
    if (found > best) break;
  }
  return found;
}

/** Mean over the queries with an answer: reciprocal rank, and logarithm of the share of the scores that is right. */
function worthOf({ engine, judged }: Judges): number {
  let [sum, weights] = [0, 0];
  for (const { q, set, isAnswered, ranksAmong } of judged) {
    if (!isAnswered) continue;
    const { results } = engine.search(q, { limit: 10 });
    const ranks = ranksAmong(results);
    const top = results[0]?.score ?? 1;
    const sure = results.map(({ score }) => (score / top) ** sharpness);
    const all = sure.reduce((whole, one) => whole + one, 0);
    const right = sure.reduce((whole, one, i) => whole + (ranks.includes(i + 1) ? one : 0), 0);
    const surety = Math.log(Math.max(all === 0 ? 0 : right / all, 0.01));
    const weight = set === 'archive' ? weightOfGiven : 1;
    sum += weight * (1 / Math.min(...ranks) + weightOfSurety * surety);
    weights += weight;
  }
  return sum / weights;
}
