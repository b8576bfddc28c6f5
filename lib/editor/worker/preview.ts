import { VFile } from 'vfile';
import { eventStandings } from '#lib/calendar/standings.ts';
import {
  type Parsed,
  type ParsedContent,
  QuestionIds,
  assembledWeekly,
  buildProject,
  buildWeeklies,
  entryOf,
  parseWeekly,
  questionTrees,
  weeklyViewTree,
} from '#lib/content/diskless.ts';
import type { Project, Weekly } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { citationOf, weeklyCitation } from '#lib/content/views/citation.ts';
import { contentsOf } from '#lib/content/views/contents.ts';
import { namedProjects } from '#lib/content/views/weeklies.ts';
import { sameTitle } from '#lib/site/events/event-id.ts';
import type { Root } from 'mdast';
import { htmlTree } from '../preview/tree.ts';
import type { Examination } from './examine.ts';
import type { Looked, Preview } from './protocol.ts';
import type { ContentShelf } from './shelf.ts';

type ParsedWeekly = ParsedContent['weeklies'][number];

/** Makes previews of texts; keeps what it has read of published weeklies. */
export class Previewer {
  readonly #shelf: ContentShelf;
  readonly #read = new Map<string, ParsedWeekly | null>();

  constructor(shelf: ContentShelf) {
    this.#shelf = shelf;
  }

  /**
   * How a text that was examined will look; null where nothing of it can be shown yet, as while a tag is half
   * typed.
   * @param date of the coming weekly, for what is no weekly itself.
   */
  of(looked: Looked, examination: Examination, date: string): Preview | null {
    const { found } = examination;
    const made =
      examination.kind === 'next'
        ? this.#contribution(examination, date)
        : this.#weekly(examination, looked);
    if (!made) return null;
    const projects = found.projects.map(buildProject);
    const byName = new Map(projects.map((project) => [project.slug, project]));
    const { weekly, all, tree } = made;
    const standings = eventStandings({ weeklies: all, projects: [], readings: [] });
    return {
      text: looked.text,
      tree: htmlTree(tree),
      weekly,
      projects,
      events: weekly.events.flatMap(({ id }) => {
        const standing = id === null ? undefined : standings.get(id);
        return id !== null && standing ? [[id, standing]] : [];
      }),
      citations: weekly.questions.map((question) => [
        question.id,
        citationOf(question, weekly, byName.get(question.project ?? '') ?? null),
      ]),
      credits: [],
      today: today(),
      isPreview: examination.kind === 'next',
      whole: looked.writing === 'weekly' ? wholeOf(weekly, byName) : null,
    };
  }

  #contribution({ found, file }: Examination, date: string): Made | null {
    const parsed = found.next.find((one) => one.file === file);
    const entry = parsed ? entryOf(parsed) : null;
    const made = entry ? assembledWeekly([entry], date, found) : null;
    // The section's heading is the weekly's; one entry needs none.
    return made && { weekly: made.weekly, all: [made.weekly], tree: withoutHeading(made.tree) };
  }

  #weekly({ found, file, name }: Examination, { writing, nth }: Looked): Made | null {
    const own = found.weeklies.find((one) => one.file === file);
    if (!own) return null;
    const [alone] = buildWeeklies({ weeklies: [own], projects: found.projects }, new Set());
    if (!alone) return null;
    const relatives = this.#relatives(alone, found).filter((one) => one.name !== name);
    const weeklies = [...relatives, own];
    const all = buildWeeklies({ weeklies, projects: found.projects }, new Set()).reverse();
    const weekly = all.find((one) => one.date === name);
    if (!weekly) return null;
    const whole = weeklyViewTree(own.tree, weekly);
    if (writing !== 'correction') return { weekly, all, tree: whole };
    const id = weekly.questions[nth]?.id;
    const [, tree] = questionTrees(whole).find(([one]) => one === id) ?? [];
    return tree ? { weekly, all, tree } : null;
  }

  /** Weeklies by which releases and events of this one get their ids and stand as they do. */
  #relatives({ releases, events }: Weekly, found: ParsedContent): ParsedWeekly[] {
    const titles = events.map(({ title }) => sameTitle(title));
    const texts = this.#shelf.weekliesWith(
      (text) =>
        releases.some(({ project, version }) => text.includes(version) && text.includes(project)) ||
        (titles.length > 0 && text.includes('<Event') && holdsOne(sameTitle(text), titles)),
    );
    return texts.flatMap((one) => this.#parsed(one, found) ?? []);
  }

  #parsed(
    { name, path, text }: { name: string; path: string; text: string },
    found: ParsedContent,
  ): ParsedWeekly | null {
    const before = this.#read.get(name);
    if (before !== undefined) return before;
    const heads = new Map(found.projects.map((project) => [project.name, project.head]));
    const file = new VFile({ path, value: text });
    const [parsed]: Parsed<ParsedWeekly['head']>[] = parseWeekly(
      { name, file },
      heads,
      new QuestionIds(),
    );
    this.#read.set(name, parsed ?? null);
    return parsed ?? null;
  }
}

function holdsOne(text: string, titles: readonly string[]): boolean {
  return titles.some((title) => text.includes(title));
}

function wholeOf(weekly: Weekly, projects: ReadonlyMap<string, Project>): Preview['whole'] {
  return {
    projects: namedProjects(weekly, projects),
    citation: weeklyCitation(weekly),
    contents: contentsOf(weekly),
  };
}

interface Made {
  weekly: Weekly;
  /** It and its relatives, newest first. */
  all: Weekly[];
  tree: Root;
}

function withoutHeading(tree: Root): Root {
  return { ...tree, children: tree.children.filter(({ type }) => type !== 'heading') };
}
