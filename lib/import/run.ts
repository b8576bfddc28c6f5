import { join } from 'node:path';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { readCatalogue } from './read/catalogue.ts';
import { createRegistry } from './projects.ts';
import { reportSharedIssues } from './question/shared-issues.ts';
import { type LeftOut, type ReadFile, readPosts } from './read/posts.ts';
import type { ImportedWeekly, SourcePost } from './types.ts';
import { importPost } from './weekly.ts';
import {
  type PlannedFile,
  madeProjectFile,
  planCatalogue,
  planFiles,
  weeklyFile,
  writeFiles,
} from './write/write.ts';

/** What to import, and where to. */
export interface ImportOptions {
  /** Folder with Hugo posts. */
  from: string;
  /** Content folder that receives `weekly/` and `projects/`. */
  out: string;
  /** Folder with project files that are known already. */
  projects: string;
  dryRun: boolean;
  /** Overwrite files that were edited by hand since. */
  force: boolean;
  /** When the import runs; posts of later days are left out. Without it: now. */
  now?: Date;
  /** Called before each post, for telling how far a long run is. */
  onPost?: (done: number, total: number) => void;
}

/** What an import did. */
export interface ImportResult {
  /** Every source file with its messages, by path. */
  files: VFile[];
  weeklies: ImportedWeekly[];
  planned: PlannedFile[];
  /** Number of files that are no post or not online, by reason. */
  leftOut: ReadonlyMap<LeftOut, number>;
  /** Number of side files and hidden files, which were not looked at. */
  sideFiles: number;
}

/**
 * Imports all posts of a folder. A file that cannot be read or imported gets messages; the others
 * go on.
 * @throws Error when the source folder cannot be read or the target cannot be written.
 */
export async function importFolder(options: ImportOptions): Promise<ImportResult> {
  const { files: read, sideFiles } = await readPosts(options.from, options.now);
  const posts = distinctDates(read);
  const own = await readCatalogue(join(options.out, 'projects'));
  const known = await readCatalogue(options.projects);
  const catalogue = [...own, ...known.filter(({ slug }) => !own.some((one) => one.slug === slug))];
  const registry = createRegistry(catalogue);
  const dates = new Map(posts.map(({ folder, date }) => [folder, date]));
  const weeklyDate = (folder: string) => dates.get(folder);
  const weeklies = posts.flatMap((post, index) => {
    options.onPost?.(index, posts.length);
    return importSafely(post, () => importPost(post, { registry, weeklyDate }));
  });
  reportSharedIssues(weeklies, posts);
  const needed = new Set(weeklies.flatMap(({ projects }) => projects));
  const planned = [
    ...(await planFiles(options.out, weeklies.map(weeklyFile), options.force)),
    ...(await planCatalogue(
      options.out,
      catalogue.filter(({ slug }) => needed.has(slug)),
    )),
    ...(await planFiles(options.out, registry.made().map(madeProjectFile), options.force)),
  ];
  reportKept(planned, read, posts);
  if (!options.dryRun) await writeFiles(options.out, planned);
  const files = read.map(({ file }) => file);
  return { files, weeklies, planned, leftOut: countLeftOut(read), sideFiles };
}

function countLeftOut(read: readonly ReadFile[]): Map<LeftOut, number> {
  const counts = new Map<LeftOut, number>();
  for (const { leftOut } of read) {
    if (leftOut) counts.set(leftOut, (counts.get(leftOut) ?? 0) + 1);
  }
  return counts;
}

/** Two posts of one day cannot share an address: the first by path wins, the other is an error. */
function distinctDates(read: readonly ReadFile[]): SourcePost[] {
  const byDate = new Map<string, SourcePost>();
  for (const { post } of read) {
    if (!post) continue;
    const first = byDate.get(post.date);
    if (!first) byDate.set(post.date, post);
    else {
      report(post.file, {
        rule: 'import-same-date',
        problem: `${post.date} 这一天已经有一期：${first.path}；这一篇没有导入`,
        remedy: '核对两篇的 date；确实同一天的话，改其中一篇的 date 再导入',
      });
    }
  }
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** A mistake in the importer must not stop the other posts; it is a message like any other. */
function importSafely(post: SourcePost, run: () => ImportedWeekly): ImportedWeekly[] {
  try {
    return [run()];
  } catch (cause) {
    report(post.file, {
      rule: 'import-failed',
      problem: `这一篇没能导入：${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: '请把这个文件附在 issue 里告诉我们',
    });
    return [];
  }
}

function reportKept(
  planned: readonly PlannedFile[],
  read: readonly ReadFile[],
  posts: readonly SourcePost[],
): void {
  for (const { path, action } of planned) {
    if (action !== 'kept') continue;
    const date = /^weekly\/(.+)\.mdx$/.exec(path)?.[1];
    const file = posts.find((post) => post.date === date)?.file ?? read[0]?.file;
    if (!file) continue;
    report(file, {
      rule: 'import-kept',
      severity: 'warning',
      problem: `${path} 在导入后改过，没有覆盖`,
      remedy: '要用原文重写，加 --force（手工修改会丢）',
    });
  }
}
