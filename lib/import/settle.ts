import { ImportFlood } from './flood.ts';
import { report } from '#lib/site/message.ts';
import { spellingsOf } from '#lib/text/names/book.ts';
import { createRegistry, type ProjectRegistry } from './projects.ts';
import type { CatalogueProject, ImportedWeekly, MadeProject, SourcePost } from './types.ts';
import { importPost } from './weekly.ts';

/** What all posts of a run gave. */
export interface Settled {
  /** By date; a post that failed has a message and no weekly. */
  weeklies: ImportedWeekly[];
  /** Projects that the catalogue lacks, in the order in which posts named them. */
  made: MadeProject[];
}

/** One post with what it gave, and how to take that back. */
interface Attempt {
  post: SourcePost;
  /** Number of messages that the post had before. */
  told: number;
  weekly: ImportedWeekly | null;
}

/** A further round knows more projects than the one before; in practice the second makes none. */
const MOST_ROUNDS = 4;

/**
 * Imports all posts. A post may name a project that only a later one gives an address for: such
 * posts are imported once more when it is known, as the next run would do. So a second run changes
 * nothing, and a run that was killed midway ends like one that was not.
 * @param onPost called before each post the first time.
 */
export function importAll(
  posts: readonly SourcePost[],
  catalogue: readonly CatalogueProject[],
  onPost: (index: number) => void,
): Settled {
  const dates = new Map(posts.map(({ folder, date }) => [folder, date]));
  const weeklyDate = (folder: string) => dates.get(folder);
  const first = createRegistry(catalogue);
  /** How many posts were imported when the last project was made. */
  let before = 0;
  const attempts = posts.map((post, index): Attempt => {
    onPost(index);
    const [told, known] = [post.file.messages.length, first.made().length];
    const weekly = importSafely(post, first, weeklyDate);
    if (first.made().length > known) before = index + 1;
    return { post, told, weekly };
  });
  const made = [...first.made()];
  let latest: readonly MadeProject[] = made;
  for (let round = 1; latest.length > 0 && round < MOST_ROUNDS; round += 1) {
    const registry = createRegistry([...catalogue, ...made]);
    // Before copying: what is made now must not be looked for in this round.
    const isNamed = naming([...latest]);
    for (const attempt of round === 1 ? attempts.slice(0, before) : attempts) {
      const { post, told } = attempt;
      if (!isNamed(String(post.file))) continue;
      post.file.messages.length = told;
      attempt.weekly = importSafely(post, registry, weeklyDate);
    }
    latest = registry.made();
    made.push(...latest);
  }
  const weeklies = attempts.flatMap(({ weekly }) => weekly ?? []);
  const needed = new Set(weeklies.flatMap(({ projects }) => projects));
  return { weeklies, made: made.filter(({ slug }) => needed.has(slug)) };
}

/** Whether a text may name one of some projects; better too often than not. */
function naming(projects: readonly MadeProject[]): (text: string) => boolean {
  const keys = projects.flatMap(spellingsOf).map(letters);
  return (text) => {
    const all = letters(text);
    return keys.some((key) => all.includes(key));
  };
}

/** A text by its letters and digits alone, full-width ones as plain ones. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A mistake in the importer must not stop the other posts; it is a message like any other. */
function importSafely(
  post: SourcePost,
  registry: ProjectRegistry,
  weeklyDate: (folder: string) => string | undefined,
): ImportedWeekly | null {
  try {
    return importPost(post, { registry, weeklyDate });
  } catch (cause) {
    reportFailed(post, cause);
    return null;
  }
}

/** Says on a post that it is more than is imported, or that the importer made a mistake with it. */
export function reportFailed({ file }: SourcePost, cause: unknown): void {
  const isFlood = cause instanceof ImportFlood;
  report(file, {
    rule: isFlood ? 'import-flood' : 'import-failed',
    problem: `这一篇没能导入：${cause instanceof Error ? cause.message : String(cause)}`,
    remedy: isFlood
      ? '在原文里删掉多余的符号或空格，大段数据换成链接，再导入'
      : '请把这个文件附在 issue 里告诉我们',
  });
}
