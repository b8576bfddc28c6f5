import type {
  MergedReading,
  Model,
  Project,
  Question,
  Release,
  Weekly,
} from '#lib/content/types.ts';
import {
  projectPath,
  questionPath,
  readingPath,
  releasePath,
  weeklyPath,
} from '#lib/site/paths.ts';
import { withEquals } from './equals.ts';
import { withoutAddresses } from '../terms/addresses.ts';
import { releaseWords } from './shard.ts';
import type { ProjectName, SearchDocument } from '../types.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';

export { passageOf } from './passage.ts';

const blank = {
  question: '',
  answer: '',
  extra: '',
  project: null,
  asker: null,
  issue: null,
  weeklies: [],
  rounds: 0,
  link: null,
  same: null,
} satisfies Partial<SearchDocument>;

/**
 * Cuts the model into documents: one per question, weekly, release, merged reading and project,
 * newest first (projects last). Plain text, no addresses.
 */
export function documentsOf(model: Model): SearchDocument[] {
  const names = new Map(model.projects.map((project) => [project.slug, project.name]));
  const dated = [
    ...model.weeklies.flatMap((weekly) => [
      ...weekly.questions.map(questionDocument),
      ...weekly.releases.map((release) => releaseDocument(release, names)),
      weeklyDocument(weekly),
    ]),
    ...model.readings.map(readingDocument),
  ];
  dated.sort((a, b) => (b.weeklies[0] ?? '').localeCompare(a.weeklies[0] ?? ''));
  return withEquals([...dated, ...model.projects.map(projectDocument)]);
}

/** The names a search needs to know of each project: official one and aliases. */
export function projectNamesOf(model: Model): ProjectName[] {
  return model.projects.map(({ slug, name, aliases }) => ({ slug, name, aliases }));
}

function questionDocument(question: Question): SearchDocument {
  const join = (part: 'question' | 'answer'): string =>
    withoutAddresses(
      question.rounds
        .map((round) => round[part])
        .filter(Boolean)
        .join('\n'),
    );
  return {
    ...blank,
    id: question.id,
    type: 'question',
    url: questionPath(question.id),
    title: withoutAddresses(question.title) || question.title,
    question: [join('question'), withoutAddresses(question.remark)].filter(Boolean).join('\n'),
    answer: [join('answer'), ...question.pictures.map(withoutAddresses)].filter(Boolean).join('\n'),
    project: question.project,
    asker: question.asker,
    issue: question.issueNumber,
    weeklies: [question.date],
    rounds: question.rounds.length,
  };
}

function releaseDocument(release: Release, names: Map<string, string>): SearchDocument {
  return {
    ...blank,
    id: release.id,
    type: 'release',
    url: releasePath(release.project, release.id),
    title: `${names.get(release.project) ?? release.project} ${release.version}`,
    answer: withoutAddresses(release.changes.join('\n')),
    extra: releaseWords,
    project: release.project,
    weeklies: [release.date],
  };
}

function weeklyDocument(weekly: Weekly): SearchDocument {
  return {
    ...blank,
    id: weekly.date,
    type: 'weekly',
    url: weeklyPath(weekly.date),
    title: weekly.title,
    answer: withoutAddresses([weekly.summary, bodyOf(weekly)].filter(Boolean).join('\n')),
    extra: [weekly.date, printedNumber(weekly), '周刊', oldName(weekly)].filter(Boolean).join(' '),
    weeklies: [weekly.date],
  };
}

/** The last step of the address it was first printed at, where that does not end in its date. */
function oldName({ source, date }: Weekly): string {
  const name = (source ?? '').replace(/\/$/, '').split('/').at(-1) ?? '';
  return name === '' || name.endsWith(date.replaceAll('-', '')) ? '' : name;
}

/** A weekly's text without its headings, which are the same in most weeklies. */
function bodyOf(weekly: Weekly): string {
  const headings = new Set(weekly.sections.map((section) => section.title));
  return weekly.text
    .split('\n')
    .filter((line) => !headings.has(line.trim()))
    .join('\n');
}

function readingDocument(reading: MergedReading): SearchDocument {
  return {
    ...blank,
    id: reading.id,
    type: 'reading',
    url: readingPath(reading.weeklies[0] ?? '', reading.id),
    title: withoutAddresses(reading.title) || reading.title,
    project: reading.project,
    weeklies: [...reading.weeklies],
    link: /^https?:/.test(reading.url) ? reading.url : null,
  };
}

function projectDocument(project: Project): SearchDocument {
  return {
    ...blank,
    id: project.slug,
    type: 'project',
    url: projectPath(project.slug),
    title: project.name,
    answer: withoutAddresses([project.summary, project.text].filter(Boolean).join('\n')),
    extra: project.category,
    project: project.slug,
  };
}
