import { flexsearch } from './flexsearch.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';
import type { Contender } from './types.ts';

/** Everybody who takes part, ours first. */
export const contenders: readonly Contender[] = [
  ...ours,
  ...minisearch,
  ...flexsearch,
  ...orama,
  ...pagefind,
];

/** The contender of an id. @throws Error for an unknown one. */
export function contender(id: string): Contender {
  const found = contenders.find((one) => one.id === id);
  if (!found) throw new Error(`没有「${id}」；有：${contenders.map((one) => one.id).join('、')}`);
  return found;
}

/** Folder of a contender's built files: contenders that share a build share it. */
export function folderOf({ build }: Contender): string {
  return contenders.find((one) => one.build === build)?.id ?? '';
}
