import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute, elements } from '#lib/mdx/elements.ts';
import { report } from '#lib/site/message.ts';
import type { ImportedWeekly, SourcePost } from '../types.ts';

interface Sighting {
  node: MdxJsxFlowElement;
  date: string;
  project: string;
  number: string;
}

/**
 * Says where one issue number stands under two projects: in all likelihood one of the two lines was
 * copied. Messages go to the files of the posts, at the later of the two questions.
 *
 * @param weeklies in any order; a weekly whose post is not among `posts` is left out.
 */
export function reportSharedIssues(
  weeklies: readonly ImportedWeekly[],
  posts: readonly SourcePost[],
): void {
  const files = new Map(posts.map(({ date, file }) => [date, file]));
  const seen = new Map<string, Sighting[]>();
  const oldestFirst = [...weeklies].sort((a, b) => a.head.date.localeCompare(b.head.date));
  for (const sighting of oldestFirst.flatMap(sightings)) {
    const before = seen.get(sighting.number) ?? [];
    seen.set(sighting.number, [...before, sighting]);
    const other = before.find(({ project }) => project !== sighting.project);
    const same = before.some(({ project }) => project === sighting.project);
    const file = files.get(sighting.date);
    if (!other || same || !file) continue;
    report(file, {
      rule: 'import-issue-shared',
      severity: 'warning',
      place: sighting.node,
      problem: `#${sighting.number} 在这里记为 ${sighting.project}，在 ${other.date} 记为 ${other.project}`,
      remedy: '同一个编号多半只有一处对；请打开两个 issue 核对，改 issue 或 project',
    });
  }
}

function sightings({ head, tree }: ImportedWeekly): Sighting[] {
  return elements(tree, 'Question').flatMap((node) => {
    const [project, number] = [attribute(node, 'project'), attribute(node, 'issue')];
    return project && number ? [{ node, date: head.date, project, number }] : [];
  });
}
