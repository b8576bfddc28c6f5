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
import type { Project, Question, Weekly } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { citationOf, weeklyCitation } from '#lib/content/views/citation.ts';
import { contentsOf } from '#lib/content/views/contents.ts';
import { namedProjects } from '#lib/content/views/weeklies.ts';
import { weeklyHead } from '#lib/content/views/weekly-head.ts';
import { sameTitle } from '#lib/site/events/event-id.ts';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { blocksOf } from '../preview/blocks.ts';
import { htmlTree } from '../preview/tree.ts';
import type { Around, Preview } from '../preview/types.ts';
import type { Examination } from './examine.ts';
import type { Looked } from './protocol.ts';
import type { ContentShelf } from './shelf.ts';

type ParsedWeekly = ParsedContent['weeklies'][number];

/** Changes a tree: colours its code. */
export type Highlight = (tree: HtmlRoot) => Promise<void> | void;

/** Makes previews of texts; keeps what it has read of published weeklies. */
export class Previewer {
  readonly #shelf: ContentShelf;
  readonly #highlight: Highlight;
  readonly #read = new Map<string, ParsedWeekly | null>();

  /** @param highlight colours code, where a tree holds some. */
  constructor(shelf: ContentShelf, highlight: Highlight) {
    this.#shelf = shelf;
    this.#highlight = highlight;
  }

  /**
   * How a text that was examined will look; null where nothing of it can be shown yet, as while a tag is half
   * typed.
   * @param date of the coming weekly, for what is no weekly itself.
   */
  async of(looked: Looked, examination: Examination, date: string): Promise<Preview | null> {
    const { found } = examination;
    const made =
      examination.kind === 'next'
        ? this.#contribution(examination, date)
        : this.#weekly(examination, looked);
    if (!made) return null;
    const { weekly, all } = made;
    const projects = new Map(found.projects.map(buildProject).map((one) => [one.slug, one]));
    const tree = htmlTree(made.tree);
    await this.#highlight(tree);
    const blocks = blocksOf(tree, {
      ...{ weekly, projects },
      events: eventStandings({ weeklies: all, projects: [], readings: [] }),
      citationOf: (question: Question) =>
        citationOf(question, weekly, projects.get(question.project ?? '') ?? null),
    });
    const isPreview = examination.kind === 'next';
    return {
      ...{ text: looked.text, asked: weekly.questions[0]?.rounds[0]?.question ?? '', blocks },
      setting: { date: weekly.date, today: today(), isPreview },
      around: looked.writing === 'weekly' ? aroundOf(weekly, projects) : null,
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

function aroundOf(weekly: Weekly, projects: ReadonlyMap<string, Project>): Around {
  const contents = contentsOf(weekly).map(({ questions, ...section }) => ({
    ...section,
    questions: questions.map(({ id, title, project, issueNumber }) => ({
      ...{ id, title, project, issueNumber },
    })),
  }));
  return {
    ...{ weekly: weeklyHead(weekly), citation: weeklyCitation(weekly), contents },
    projects: namedProjects(weekly, projects).map(({ slug, name }) => ({ slug, name })),
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
