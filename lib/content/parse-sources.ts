import type { Root } from 'mdast';
import { type VFile } from 'vfile';
import { literalTree } from '#lib/mdx/nesting.ts';
import { report } from '#lib/site/message.ts';
import { withNeighbours } from './read/neighbours.ts';
import { readFrontmatter } from './read/frontmatter.ts';
import { parse } from './read/parse.ts';
import type { SourceFile } from './read/source.ts';
import { type ParsedNext, parseNext } from './next/parse.ts';
import { contributorsLast } from './tree/section-order.ts';
import { guarded, judge } from './guarded.ts';
import { checkAnchors } from './rules/anchors.ts';
import { checkNumber } from './rules/numbers.ts';
import { checkHeadAddresses } from './rules/head-addresses.ts';
import { checkProjectNames } from './rules/project-names.ts';
import { QuestionIds, checkProjects, checkUniqueIds } from './rules/references.ts';
import { checkReviews, checkSeen } from './rules/review.ts';
import { type Targets, anchorsOf, checkTargets } from './rules/targets.ts';
import { checkDate, checkQuestions, checkReadings } from './rules/weekly.ts';
import {
  type ProjectFrontmatter,
  type WeeklyFrontmatter,
  projectFrontmatterSchema,
  weeklyFrontmatterSchema,
} from './schemas/frontmatter.ts';
import { dateField, slugField } from '#lib/site/fields.ts';
import { type FolderKind, renamed } from './read/passed-over.ts';

/** A file that was parsed and whose frontmatter is good. */
export interface Parsed<Head> {
  name: string;
  head: Head;
  tree: Root;
  /** Its source; its messages go here. */
  file: VFile;
}

/** A file that has a page of its own, but no head that could be read. */
export interface Headless {
  kind: FolderKind;
  /** Date of the weekly or slug of the project that its name gives. */
  name: string;
  file: VFile;
}

/** All files of a content folder, parsed once and checked. */
export interface ParsedContent {
  weeklies: Parsed<WeeklyFrontmatter>[];
  projects: Parsed<ProjectFrontmatter>[];
  /** Contributions for the coming weekly, drafts as well. */
  next: ParsedNext[];
  /** Files whose names are right and whose heads are not. */
  headless: Headless[];
  /** Every file that was read, with its messages. */
  files: VFile[];
  /** Every weekly and every contribution, whether it was parsed or not. */
  sources: Readonly<Record<'weekly' | 'next', SourceFile[]>>;
}

/** The heads of projects, each with its short name. */
export function namedProjects({
  projects,
}: Pick<ParsedContent, 'projects'>): (ProjectFrontmatter & { slug: string })[] {
  return projects.map(({ name, head }) => ({ slug: name, ...head }));
}

/** The sources of a content folder, each folder in the order of its names. */
export type Sources = Readonly<Record<FolderKind, SourceFile[]>>;

/**
 * Parses and checks the sources of a content folder. Never stops at a bad file: everything that is wrong
 * anywhere is in the files' messages.
 *
 * @param folder receives what is wrong with no single file.
 * @param only paths, as messages show them, of the files that are judged; without it, all. Of the others
 *   only those are parsed that these are judged by.
 * @returns everything but what is passed over; `files` are those that were parsed.
 */
export function parseSources(
  { weekly, projects: projectFiles, next: nextFiles }: Sources,
  folder: VFile,
  only?: ReadonlySet<string>,
): ParsedContent {
  const isJudged = ({ file }: SourceFile): boolean => only?.has(file.path) ?? true;
  const weeklyFiles = only
    ? withNeighbours([...weekly, ...projectFiles, ...nextFiles].filter(isJudged), weekly)
    : weekly;
  const projects = keepOwnNames(
    projectFiles.flatMap((source) => parseProject(source, isJudged(source))),
    projectFiles,
    folder,
  );
  // A project whose head is wrong is a message already; that its name is known need not be another.
  const heads = new Map([
    ...projectFiles.map(({ name }) => [name, unreadHead(name)] as const),
    ...projects.map(({ name, head }) => [name, head] as const),
  ]);
  const ids = new QuestionIds();
  const weeklies = weeklyFiles.flatMap((source) => parseWeekly(source, heads, ids));
  const next = nextFiles.filter(isJudged).flatMap((source) => parseNext(source, heads));
  judgeTogether({ weeklyFiles: weekly, weeklies, projects, next, heads, ids });
  const headless = [
    ...headlessOf('weekly', weeklyFiles, weeklies, dateField),
    ...headlessOf('projects', projectFiles, projects, slugField),
  ];
  const files = [...projectFiles, ...weeklyFiles, ...nextFiles].map(({ file }) => file);
  const sources = { weekly, next: nextFiles };
  return { weeklies, projects, next, headless, files, sources };
}

function parseSource({ file }: SourceFile): Root {
  return file.data['literal'] ? literalTree(String(file)) : parse(file);
}

function headlessOf(
  kind: FolderKind,
  sources: readonly SourceFile[],
  parsed: readonly { name: string }[],
  form: typeof dateField | typeof slugField,
): Headless[] {
  const good = new Set(parsed.map(({ name }) => name));
  const rest = sources.filter(({ name }) => !good.has(name) && form.safeParse(name).success);
  return rest.map(({ name, file }) => ({ kind, name, file }));
}

/** Stands for a head that could not be read, where only the project's name matters. */
function unreadHead(name: string): ProjectFrontmatter {
  return { name, repository: '', category: '', aliases: [], summary: '', meetings: [] };
}

/** @param whole false where only its head matters. */
function parseProject(source: SourceFile, whole: boolean): Parsed<ProjectFrontmatter>[] {
  const { name, file } = source;
  if (file.data['literal']) return [];
  const head = guarded(file, '读 frontmatter', () =>
    readFrontmatter(file, projectFrontmatterSchema),
  );
  const tree = guarded(file, '解析正文', () =>
    whole ? parseSource(source) : ({ type: 'root', children: [] } satisfies Root),
  );
  const slug = slugField.safeParse(name);
  if (!slug.success) {
    report(file, {
      rule: 'file-name',
      problem: `文件名 ${name}.mdx 不是项目短名`,
      remedy: `只用小写字母、数字和连字符：改名为 ${renamed(name, 'projects')}`,
    });
  }
  // Its name would be an address of the site.
  return head && tree && slug.success ? [{ name, head, tree, file }] : [];
}

/** Projects without the spellings that belong to others, each of which is a message. */
function keepOwnNames(
  projects: readonly Parsed<ProjectFrontmatter>[],
  files: readonly SourceFile[],
  folder: VFile,
): Parsed<ProjectFrontmatter>[] {
  const heads = new Map(projects.map(({ file, head }) => [file, head]));
  const named = files.map(({ name, file }) => ({ name, file, head: heads.get(file) ?? null }));
  const refused = guarded(folder, '比较项目的名称', () => checkProjectNames(named));
  return projects.map((project) => {
    const foreign = refused?.get(project.file);
    if (!foreign) return project;
    const aliases = project.head.aliases.filter((alias) => !foreign.has(alias));
    return { ...project, head: { ...project.head, aliases } };
  });
}

/** Parses and checks one weekly; `ids` grows by those of its questions. */
export function parseWeekly(
  source: SourceFile,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
  ids: QuestionIds,
): Parsed<WeeklyFrontmatter>[] {
  const { name, file } = source;
  if (file.data['literal']) return [];
  const head = guarded(file, '读 frontmatter', () =>
    readFrontmatter(file, weeklyFrontmatterSchema),
  );
  const tree = guarded(file, '解析正文', () => parseSource(source));
  checkDate(name, head?.date ?? null, file);
  if (!tree) return [];
  judge(file, {
    检查提问: () => checkQuestions(tree, file),
    检查阅读: () => checkReadings(tree, file),
    核对项目: () => checkProjects(tree, file, projects),
    核对编号: () => checkUniqueIds(tree, name, file, ids),
    检查复核记录: () => checkReviews(tree, name, file),
  });
  const ordered = guarded(file, '排列小节', () => contributorsLast(tree)) ?? tree;
  return head?.date === name ? [{ name, head, tree: ordered, file }] : [];
}

/** Files that were parsed, and what is known of all of them. */
interface Known {
  weeklyFiles: readonly SourceFile[];
  weeklies: readonly Parsed<WeeklyFrontmatter>[];
  projects: readonly Parsed<ProjectFrontmatter>[];
  next: readonly ParsedNext[];
  heads: ReadonlyMap<string, ProjectFrontmatter>;
  ids: QuestionIds;
}

/** Rules that look at more than one file: what a file may lead to is known only now. */
function judgeTogether({ weeklyFiles, weeklies, projects, next, heads, ids }: Known): void {
  const anchors = new Map(
    weeklies.map(({ name, tree, file }) => [
      name,
      guarded(file, '列出锚点', () => anchorsOf(tree, name)),
    ]),
  );
  const targets: Targets = {
    weeklies: new Map(weeklyFiles.map(({ name }) => [name, anchors.get(name) ?? null])),
    questions: ids,
    projects: new Set(projects.map(({ name }) => name)),
  };
  const numbers = new Map<number, string>();
  for (const weekly of weeklies) {
    const { name, head, tree, file } = weekly;
    judge(file, {
      核对期号: () => checkNumber(weekly, numbers),
      核对锚点: () => checkAnchors(tree, name, file),
      核对失效说明: () => checkSeen(tree, name, file, ids),
      检查地址: () => checkHeadAddresses(head, file),
      核对链接: () => checkTargets(tree, file, name, targets),
    });
  }
  for (const { name, tree, file } of next) {
    judge(file, {
      核对编号: () => checkUniqueIds(tree, name, file, ids),
      核对失效说明: () => checkSeen(tree, name, file, ids),
      核对链接: () => checkTargets(tree, file, null, targets),
    });
  }
  for (const { head, tree, file } of projects) {
    judge(file, {
      核对项目: () => checkProjects(tree, file, heads),
      检查地址: () => checkHeadAddresses(head, file),
      核对链接: () => checkTargets(tree, file, null, targets),
    });
  }
}
