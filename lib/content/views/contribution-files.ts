import { KIND_SPECS, NEXT_KINDS, type NextKind } from '../next/kinds.ts';
import { entrySkeleton } from '../next/skeletons.ts';

/** A file that somebody who has something to send begins with. */
export interface ContributionFile {
  kind: NextKind;
  /** What readers call the kind. */
  word: string;
  /** Path in the repository; its last part is to be changed. */
  path: string;
  /** What the file says before anything is written. */
  text: string;
}

/** For each kind the file to begin with. @param date of the coming weekly. */
export function contributionFiles(date: string): ContributionFile[] {
  return NEXT_KINDS.map((kind) => ({
    kind,
    word: KIND_SPECS[kind].word,
    path: `content/next/${kind}-${date.slice(5)}-1.mdx`,
    text: `---\nby: 你的 GitHub 用户名\n---\n\n${entrySkeleton(kind, date)}\n`,
  }));
}
