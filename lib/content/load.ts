import { stat } from 'node:fs/promises';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { literalTree } from '#lib/mdx/nesting.ts';
import { report } from '#lib/site/message.ts';
import { readFrontmatter } from './read/frontmatter.ts';
import { parse } from './read/parse.ts';
import { type SourceFile, readFolder, readRoot } from './read/folder.ts';
import { contributorsLast } from './tree/section-order.ts';
import { checkNumbers } from './rules/numbers.ts';
import { checkHeadAddresses } from './rules/head-addresses.ts';
import { type FirstUse, checkProjects, checkUniqueIds } from './rules/references.ts';
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
  /** Files whose names are right and whose heads are not. */
  headless: Headless[];
  /** Every file that was read, with its messages. */
  files: VFile[];
}

/**
 * Reads, parses and checks a content folder. Never stops at a bad file: everything that is wrong
 * anywhere is in the files' messages.
 *
 * @param dir absolute path of the folder that holds `weekly/` and `projects/`.
 */
export async function parseContent(dir: string): Promise<ParsedContent> {
  const [weeklyFolder, projectFolder, misplaced] = await Promise.all([
    readFolder(dir, 'weekly'),
    readFolder(dir, 'projects'),
    readRoot(dir),
  ]);
  const [weeklyFiles, projectFiles] = [weeklyFolder.sources, projectFolder.sources];
  const projects = projectFiles.flatMap(parseProject);
  // A project whose head is wrong is a message already; that its name is known need not be another.
  const heads = new Map([
    ...projectFiles.map(({ name }) => [name, unreadHead(name)] as const),
    ...projects.map(({ name, head }) => [name, head] as const),
  ]);
  const seen = new Map<string, FirstUse>();
  const weeklies = weeklyFiles.flatMap((source) => parseWeekly(source, heads, seen));
  checkNumbers(
    weeklies,
    weeklyFiles.map(({ file }) => file),
  );
  for (const { file } of projectFiles) recheck(file, projects, heads);
  for (const { file } of weeklyFiles) recheckSeen(file, weeklies, seen);
  checkLinks(weeklyFiles, weeklies, projects, seen);
  const read = [...projectFiles, ...weeklyFiles].map(({ file }) => file);
  const passedOver = [...projectFolder.passedOver, ...weeklyFolder.passedOver, ...misplaced];
  const files = [...read, ...passedOver].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) files.push(await emptyFolder(dir));
  const headless = [
    ...headlessOf('weekly', weeklyFiles, weeklies, dateField),
    ...headlessOf('projects', projectFiles, projects, slugField),
  ];
  return { weeklies, projects, headless, files };
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
  return { name, repository: '', category: '', aliases: [], summary: '' };
}

function parseProject(source: SourceFile): Parsed<ProjectFrontmatter>[] {
  if (source.file.data['literal']) return [];
  const head = readFrontmatter(source.file, projectFrontmatterSchema);
  const tree = parseSource(source);
  const slug = slugField.safeParse(source.name);
  if (!slug.success) {
    report(source.file, {
      rule: 'file-name',
      problem: `文件名 ${source.name}.mdx 不是项目短名`,
      remedy: `只用小写字母、数字和连字符：改名为 ${renamed(source.name, 'projects')}`,
    });
  }
  return head ? [{ name: source.name, head, tree, file: source.file }] : [];
}

/** Parses and checks one weekly; `seen` grows by the ids of its questions. */
export function parseWeekly(
  source: SourceFile,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
  seen: Map<string, FirstUse>,
): Parsed<WeeklyFrontmatter>[] {
  const { name, file } = source;
  if (file.data['literal']) return [];
  const head = readFrontmatter(file, weeklyFrontmatterSchema);
  const tree = parseSource(source);
  checkDate(name, head?.date ?? null, file);
  checkQuestions(tree, file);
  checkReadings(tree, file);
  checkProjects(tree, file, projects);
  checkUniqueIds(tree, name, file, seen);
  checkReviews(tree, name, file);
  return head?.date === name ? [{ name, head, tree: contributorsLast(tree), file }] : [];
}

/** A project's own text may show other projects, which are all known only now. */
function recheck(
  file: VFile,
  parsed: readonly Parsed<ProjectFrontmatter>[],
  heads: ReadonlyMap<string, ProjectFrontmatter>,
): void {
  const own = parsed.find(({ name }) => file.stem === name);
  if (own) checkProjects(own.tree, file, heads);
}

/** A question may send its readers to one of a later weekly; all ids are known only now. */
function recheckSeen(
  file: VFile,
  parsed: readonly Parsed<WeeklyFrontmatter>[],
  ids: ReadonlyMap<string, FirstUse>,
): void {
  const own = parsed.find(({ name }) => file.stem === name);
  if (own) checkSeen(own.tree, own.name, file, ids);
}

/** Links may lead to any other file of the folder; all are known only now. */
function checkLinks(
  weeklyFiles: readonly SourceFile[],
  weeklies: readonly Parsed<WeeklyFrontmatter>[],
  projects: readonly Parsed<ProjectFrontmatter>[],
  ids: ReadonlyMap<string, FirstUse>,
): void {
  const anchors = new Map(weeklies.map(({ name, tree }) => [name, anchorsOf(tree, name)]));
  const targets: Targets = {
    weeklies: new Map(weeklyFiles.map(({ name }) => [name, anchors.get(name) ?? null])),
    questions: new Set(ids.keys()),
    projects: new Set(projects.map(({ name }) => name)),
  };
  for (const { name, head, tree, file } of weeklies) {
    checkHeadAddresses(head, file);
    checkTargets(tree, file, name, targets);
  }
  for (const { head, tree, file } of projects) {
    checkHeadAddresses(head, file);
    checkTargets(tree, file, null, targets);
  }
}

async function emptyFolder(dir: string): Promise<VFile> {
  const exists = await stat(/* turbopackIgnore: true */ dir).then(
    () => true,
    () => false,
  );
  const file = new VFile({ path: dir });
  report(file, {
    rule: 'content-folder',
    problem: exists ? '内容目录里没有 .mdx 文件' : '没有这个内容目录',
    remedy: '把 CONTENT_DIR 或 --content 指向放有 weekly/ 和 projects/ 的目录',
  });
  return file;
}
