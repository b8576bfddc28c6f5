import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { fieldPlace } from '../read/frontmatter.ts';
import type { WeeklyFrontmatter } from '../schemas/frontmatter.ts';

/** A weekly's name and frontmatter. */
interface Numbered {
  name: string;
  head: WeeklyFrontmatter;
}

/** No two weeklies have the same `number`: the later one is told which has it already. */
export function checkNumbers(weeklies: readonly Numbered[], files: readonly VFile[]): void {
  const taken = new Map<number, string>();
  for (const { name, head } of [...weeklies].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (head.number === undefined) continue;
    const earlier = taken.get(head.number);
    taken.set(head.number, earlier ?? name);
    const file = files.find(({ stem }) => stem === name);
    if (earlier === undefined || !file) continue;
    report(file, {
      rule: 'number-taken',
      place: fieldPlace(file, 'number'),
      problem: `number: ${head.number} 已经是 ${earlier} 那一期的`,
      remedy: '改成这一期自己的期号，或去掉这一行（不写期号时只按日期称呼）',
    });
  }
}
