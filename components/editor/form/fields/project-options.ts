import type { EditorProject } from '#lib/editor/types.ts';
import { NameBook, nameKey, spellingsOf } from '#lib/text/names/book.ts';
import { nearest } from '#lib/text/names/nearest.ts';

/** The project that goes by a name, whichever of its names that is. */
export function projectNamed(
  name: string,
  projects: readonly EditorProject[],
): EditorProject | undefined {
  const book = new NameBook<EditorProject>();
  for (const project of projects) book.add(project);
  return name.trim() === '' ? undefined : book.get(name);
}

/** Projects to choose from. */
interface Found {
  projects: readonly EditorProject[];
  /** Whether one of their names has what is typed; false for a near one, and for none. */
  isKnown: boolean;
}

/**
 * Projects that may be meant by what is typed: all of them for nothing; else those with a name, slug or alias
 * that begins with it, then those that have it within; where there are none, the nearest name.
 */
export function projectOptions(typed: string, projects: readonly EditorProject[]): Found {
  const wanted = nameKey(typed);
  if (wanted === '') return { projects, isKnown: true };
  const rank = (project: EditorProject): number => {
    const keys = spellingsOf(project).map(nameKey);
    if (keys.includes(wanted)) return 0;
    if (keys.some((key) => key.startsWith(wanted))) return 1;
    return keys.some((key) => key.includes(wanted)) ? 2 : 3;
  };
  const ranked = projects.map((project) => ({ project, rank: rank(project) }));
  const found = ranked.filter((one) => one.rank < 3).sort((a, b) => a.rank - b.rank);
  if (found.length > 0) return { projects: found.map(({ project }) => project), isKnown: true };
  const near = projectNamed(nearest(typed, projects.flatMap(spellingsOf)) ?? '', projects);
  return { projects: near ? [near] : [], isKnown: false };
}
