import type { VFile } from 'vfile';
import { weeklyPath } from '#lib/site/paths.ts';
import { projectFinder } from '../aliases.ts';
import {
  extractEvents,
  extractReadings,
  extractReleases,
  extractTasks,
  type ReleaseDraft,
} from '../extract/entries.ts';
import { type EventNamer, eventNamer } from '../extract/event-namer.ts';
import { extractQuestions } from '../extract/questions.ts';
import { extractRest } from '../extract/rest.ts';
import { extractSections } from '../extract/sections.ts';
import { guarded } from '../guarded.ts';
import type { Parsed, ParsedContent } from '../parse-sources.ts';
import type { Release } from '../schemas/entries.ts';
import type { ProjectFrontmatter, WeeklyFrontmatter } from '../schemas/frontmatter.ts';
import type { Weekly } from '../schemas/weekly.ts';

/**
 * Cuts the weeklies of parsed content out of their trees, oldest first. Pure but for messages: the same files
 * give the same weeklies and ids.
 * @param broken grows by the files that something threw on; they are not among them.
 */
export function buildWeeklies(
  { weeklies, projects }: Pick<ParsedContent, 'weeklies' | 'projects'>,
  broken: Set<VFile>,
): Weekly[] {
  const heads = new Map(projects.map(({ name, head }) => [name, head]));
  const projectOf = projectFinder(heads);
  const nameRelease = releaseNamer();
  const nameEvent = eventNamer();
  const oldestFirst = [...weeklies].sort((a, b) => (a.head.date < b.head.date ? -1 : 1));
  return each(oldestFirst, broken, (parsed) =>
    buildWeekly(parsed, heads, projectOf, { nameRelease, nameEvent }),
  );
}

/** What can be built of each; `broken` grows by the files of the others. */
export function each<From extends { file: VFile }, To>(
  all: readonly From[],
  broken: Set<VFile>,
  build: (one: From) => To,
): To[] {
  return all.flatMap((one) => {
    const built = guarded(one.file, '取出内容', () => build(one));
    if (built === null) broken.add(one.file);
    return built === null ? [] : [built];
  });
}

/** Give what weeklies hold the ids that depend on the weeklies before. */
interface Namers {
  nameRelease: (draft: ReleaseDraft) => Release;
  nameEvent: EventNamer;
}

function buildWeekly(
  { head, tree }: Parsed<WeeklyFrontmatter>,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
  projectOf: (title: string) => string | null,
  { nameRelease, nameEvent }: Namers,
): Weekly {
  const { date, number, title, summary, source } = head;
  return {
    date,
    number: number ?? null,
    title,
    summary: summary ?? '',
    source: source ?? null,
    url: weeklyPath(date),
    sections: extractSections(tree, date).map(({ section }) => section),
    questions: extractQuestions(tree, date, projects),
    releases: extractReleases(tree, date).map(nameRelease),
    readings: extractReadings(tree, date, projectOf),
    events: extractEvents(tree, date).map(nameEvent),
    tasks: extractTasks(tree, date),
    text: extractRest(tree),
  };
}

/**
 * Names releases `<slug>-<version>` in order of time; an announcement repeated later gets its
 * weekly's date behind it (and a number, if one weekly repeats it), so older ids never change.
 */
function releaseNamer(): (draft: ReleaseDraft) => Release {
  const used = new Set<string>();
  return (draft) => {
    const base = `${draft.project}-${draft.version}`;
    const candidates = [base, `${base}-${draft.date}`];
    let id = candidates.find((candidate) => !used.has(candidate));
    for (let n = 2; id === undefined; n += 1) {
      const next = `${base}-${draft.date}-${n}`;
      if (!used.has(next)) id = next;
    }
    used.add(id);
    return { id, ...draft };
  };
}
