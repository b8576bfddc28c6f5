import { VFile } from 'vfile';
import { checkWeekly } from '#lib/content/index.ts';
import type { ProjectRegistry } from '../projects.ts';
import type { SourcePost } from '../types.ts';
import { importPost } from '../weekly.ts';
import { weeklyFile } from '../write/plan.ts';
import { decodePost } from '../read/decode.ts';
import { linkProblems, pictureProblems, textProblems } from './conservation.ts';
import { variantOf } from './mutate.ts';

/** Posts to change, and what importing them needs. */
export interface VariantContext {
  posts: readonly SourcePost[];
  registry: ProjectRegistry;
}

/** What became of one variant. */
export interface VariantResult {
  /** Post and changes, to find the variant again by its seed. */
  name: string;
  /** What is wrong: a crash, an error of the content check, a loss; empty if nothing is. */
  problems: string[];
}

/** Imports the variant of a seed (the post is chosen by the seed, too) and checks the result. */
export function tryVariant(seed: number, { posts, registry }: VariantContext): VariantResult {
  const base = posts[seed % posts.length];
  if (!base) throw new Error('there are no posts to change');
  const { changes, source } = variantOf(String(base.file), seed);
  const file = new VFile({ path: base.path });
  // As it would be read off a disk: what nobody sees is taken out there.
  file.value = decodePost(Buffer.from(source), file);
  const post = { ...base, file };
  const name = `${seed} ${base.folder} [${changes.join('; ')}]`;
  const dates = new Map(posts.map(({ folder, date }) => [folder, date]));
  try {
    const weekly = importPost(post, { registry, weeklyDate: (folder) => dates.get(folder) });
    const { text } = weeklyFile(weekly);
    const errors = checkWeekly(post.date, text).map(
      ({ line, ruleId, reason }) => `check ${line ?? 0} ${ruleId ?? ''} ${reason}`,
    );
    const one = { post, weekly };
    const problems = [
      ...errors,
      ...textProblems(one, { registry, dates }).map((problem) => `text ${problem}`),
      ...pictureProblems(one).map((problem) => `pictures ${problem}`),
      ...linkProblems(one, { registry, dates }).map((problem) => `link ${problem}`),
    ];
    return { name, problems };
  } catch (cause) {
    return { name, problems: [`crash ${cause instanceof Error ? cause.message : String(cause)}`] };
  }
}
