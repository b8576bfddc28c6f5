import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { seeded } from './random.ts';
import { learn } from './sample.ts';
import { weeklyText } from './weekly.ts';
import type { Course } from './weekly.ts';

/** What to make. */
export interface Order {
  /** Content folder to learn from. */
  from: string;
  /** Content folder to write; its `weekly/` and `projects/` are filled. */
  out: string;
  /** How many times as many documents. */
  times: number;
  seed: number;
}

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Writes a bigger archive in the author's format: √times as many weeks back from the newest weekly,
 * each √times as thick, so that both the number of years and the size of a year grow.
 * Projects are the same.
 * @returns how many weeklies were written.
 */
export async function writeArchive({ from, out, times, seed }: Order): Promise<number> {
  const { model } = await loadContent(from);
  if (model.weeklies.length === 0) throw new Error(`${from} 里没有周刊`);
  const random = seeded(seed);
  const sample = learn(model, random);
  const weeks = Math.round(model.weeklies.length * Math.sqrt(times));
  const course: Course = {
    sample,
    random,
    thickness: thicknessOf(model, times, weeks),
    readings: [],
    releases: new Map(),
  };
  await mkdir(join(out, 'weekly'), { recursive: true });
  await cp(join(from, 'projects'), join(out, 'projects'), { recursive: true });
  for (let back = weeks - 1; back >= 0; back -= 1) {
    const date = new Date(Date.parse(sample.newest) - back * week).toISOString().slice(0, 10);
    await writeFile(join(out, 'weekly', `${date}.mdx`), weeklyText(date, course));
  }
  return weeks;
}

/** How many items a weekly needs for each of its model's, so that there are `times` as many documents. */
function thicknessOf({ weeklies, readings }: Model, times: number, weeks: number): number {
  const items = weeklies.reduce(
    (sum, weekly) => sum + weekly.questions.length + weekly.releases.length,
    readings.length,
  );
  const wanted = (items + weeklies.length) * times - weeks;
  return (wanted * weeklies.length) / (items * weeks);
}
