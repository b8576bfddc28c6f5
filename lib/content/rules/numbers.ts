import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import type { WeeklyFrontmatter } from '../schemas/frontmatter.ts';

/** A weekly's tree and frontmatter. */
interface Numbered {
  name: string;
  head: WeeklyFrontmatter;
  tree: Root;
}

/** No two weeklies have the same `number`: the later one is told which has it already. */
export function checkNumbers(weeklies: readonly Numbered[], files: readonly VFile[]): void {
  const taken = new Map<number, string>();
  for (const { name, head, tree } of [...weeklies].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (head.number === undefined) continue;
    const earlier = taken.get(head.number);
    taken.set(head.number, earlier ?? name);
    const file = files.find(({ stem }) => stem === name);
    if (earlier === undefined || !file) continue;
    report(file, {
      rule: 'number-taken',
      place: placeOf(tree),
      problem: `number: ${head.number} 已经是 ${earlier} 那一期的`,
      remedy: '改成这一期自己的期号，或去掉这一行（不写期号时只按日期称呼）',
    });
  }
}

/** Where the frontmatter says the number. */
function placeOf(tree: Root): { line: number; column: number } {
  const [node] = tree.children;
  const lines = node?.type === 'yaml' ? node.value.split('\n') : [];
  const index = lines.findIndex((line) => /^["']?number\b/.test(line));
  return { line: (node?.position?.start.line ?? 1) + 1 + Math.max(0, index), column: 1 };
}
