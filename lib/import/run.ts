import { join } from 'node:path';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { readCatalogue } from './read/catalogue.ts';
import { reportSharedIssues } from './question/shared-issues.ts';
import { type LeftOut, type ReadFile, readPosts } from './read/posts.ts';
import { importAll, reportFailed } from './settle.ts';
import { catalogueOf } from './target.ts';
import type { ImportedWeekly, SourcePost } from './types.ts';
import {
  type Plan,
  type WantedFile,
  madeProjectFile,
  planFiles,
  weeklyFile,
} from './write/plan.ts';
import { type PlannedFile, checkTarget, writeFiles } from './write/write.ts';

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
 * go on. What an earlier run left unfinished is finished.
 * @throws Error when the source folder cannot be read or the target cannot be written, with one
 *   Chinese line.
 */
export async function importFolder(options: ImportOptions): Promise<ImportResult> {
  const { out, force, dryRun } = options;
  await checkTarget(out);
  const { files: read, sideFiles } = await readPosts(options.from, options.now);
  const posts = distinctDates(read);
  const catalogue = catalogueOf(
    await readCatalogue(join(out, 'projects')),
    await readCatalogue(options.projects),
  );
  const settled = importAll(
    posts,
    catalogue.map(({ project }) => project),
    (index) => options.onPost?.(index, posts.length),
  );
  const told = { read, posts };
  const { weeklies, wanted } = writable(settled.weeklies, posts);
  compareIssues(weeklies, posts);
  const needed = new Set(weeklies.flatMap(({ projects }) => projects));
  const copies = catalogue.filter(({ project }) => needed.has(project.slug));
  const plan = await planFiles(
    out,
    [
      ...wanted,
      ...copies.map((one) => one.wanted),
      ...settled.made.filter(({ slug }) => needed.has(slug)).map(madeProjectFile),
    ],
    force,
  );
  reportPlan(plan, weeklies, told);
  if (!dryRun) reportPlan({ files: [], blocked: writeFiles(out, plan.files) }, weeklies, told);
  const files = read.map(({ file }) => file);
  return { files, weeklies, planned: plan.files, leftOut: countLeftOut(read), sideFiles };
}

/** What only compares posts must not keep them from being written. */
function compareIssues(weeklies: readonly ImportedWeekly[], posts: readonly SourcePost[]): void {
  try {
    reportSharedIssues(weeklies, posts);
  } catch (cause) {
    const [post] = posts;
    if (post) reportFailed(post, cause);
  }
}

/** Weeklies with their text; a tree that cannot be written is a message, and the others go on. */
function writable(
  weeklies: readonly ImportedWeekly[],
  posts: readonly SourcePost[],
): { weeklies: ImportedWeekly[]; wanted: WantedFile[] } {
  const done = weeklies.flatMap((weekly) => {
    try {
      return [{ weekly, file: weeklyFile(weekly) }];
    } catch (cause) {
      const post = posts.find(({ date }) => date === weekly.head.date);
      if (post) reportFailed(post, cause);
      return [];
    }
  });
  return { weeklies: done.map(({ weekly }) => weekly), wanted: done.map(({ file }) => file) };
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

/** Where messages about files of the target go. */
interface Told {
  read: readonly ReadFile[];
  posts: readonly SourcePost[];
}

function reportPlan({ files, blocked }: Plan, weeklies: readonly ImportedWeekly[], told: Told) {
  const fileOf = (path: string): VFile | undefined => {
    const [, folder, name] = /^(weekly|projects)\/(.+)\.mdx$/.exec(path) ?? [];
    const day =
      folder === 'weekly'
        ? name
        : weeklies.find((one) => one.projects.includes(name ?? ''))?.head.date;
    return told.posts.find(({ date }) => date === day)?.file ?? told.read[0]?.file;
  };
  for (const { path, action, isCut } of files) {
    const file = fileOf(path);
    if (!file) continue;
    if (action === 'kept') {
      report(file, {
        rule: 'import-kept',
        severity: 'warning',
        problem: `${path} 在导入后改过，没有覆盖`,
        remedy: '要用原文重写，加 --force（手工修改会丢）',
      });
    } else if (isCut) {
      report(file, {
        rule: 'import-cut',
        severity: 'hint',
        problem: `${path} 只有一部分（上次写到一半，或磁盘出过错），重写了`,
        remedy: '不用做什么；有意删去结尾的话，把 imported 那一行也删掉',
      });
    }
  }
  for (const { path, problem } of blocked) {
    const file = fileOf(path);
    if (!file) continue;
    report(file, {
      rule: 'import-blocked',
      problem: `${path} 没有写：那个位置${problem}`,
      remedy: '移走它，再用同一条命令导入一次',
    });
  }
}
