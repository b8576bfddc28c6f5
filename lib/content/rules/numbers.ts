import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { fieldPlace } from '../read/frontmatter.ts';
import type { WeeklyFrontmatter } from '../schemas/frontmatter.ts';

/** A weekly's name, frontmatter and file. */
interface Numbered {
  name: string;
  head: WeeklyFrontmatter;
  file: VFile;
}

/**
 * No two weeklies have the same `number`: the later one is told which has it already.
 * @param taken which weekly has which number; grows.
 */
export function checkNumber({ name, head, file }: Numbered, taken: Map<number, string>): void {
  if (head.number === undefined) return;
  const earlier = taken.get(head.number);
  taken.set(head.number, earlier ?? name);
  if (earlier === undefined) return;
  report(file, {
    rule: 'number-taken',
    place: fieldPlace(file, 'number'),
    problem: `number: ${head.number} 已经是 ${earlier} 那一期的`,
    remedy: '改成这一期自己的期号，或去掉这一行（不写期号时只按日期称呼）',
  });
}
