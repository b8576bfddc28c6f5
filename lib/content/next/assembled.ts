import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { buildWeeklies } from '../build/weeklies.ts';
import { type ParsedContent, parseWeekly } from '../parse-sources.ts';
import { QuestionIds } from '../rules/references.ts';
import type { Weekly } from '../schemas/weekly.ts';
import { weeklyViewTree } from '../tree/view-tree.ts';
import { type Entry, assembleEntries } from './assemble.ts';

/**
 * A weekly that is not there yet, made of contributions; null where nothing can be read of it.
 * @param date of the weekly, `YYYY-MM-DD`.
 */
export function assembledWeekly(
  entries: readonly Entry[],
  date: string,
  { projects }: Pick<ParsedContent, 'projects'>,
): { weekly: Weekly; tree: Root } | null {
  const heads = new Map(projects.map(({ name, head }) => [name, head]));
  const nameOf = (slug: string): string => heads.get(slug)?.name ?? slug;
  const { text } = assembleEntries(entries, { date, nameOf }, null);
  const file = new VFile({ path: `next/${date}`, value: text });
  const weeklies = parseWeekly({ name: date, file }, heads, new QuestionIds());
  const [parsed] = weeklies;
  const [weekly] = buildWeeklies({ weeklies, projects }, new Set());
  return parsed && weekly ? { weekly, tree: weeklyViewTree(parsed.tree, weekly) } : null;
}
