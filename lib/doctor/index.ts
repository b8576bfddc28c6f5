import type { VFile } from 'vfile';
import {
  type Content,
  type ParsedContent,
  type WordLists,
  guarded,
  readContent,
  readFiles,
} from '#lib/content/index.ts';
import { type Finding, report } from '#lib/site/message.ts';
import { RULES } from './catalogue.ts';
import { examineAll } from './examine.ts';
import type { Examined } from './rule.ts';
import type { Surroundings } from './surroundings.ts';
import { lookAround } from './look-around.ts';

/** What the doctor says about a content folder, or some files of it. */
export interface Diagnosis {
  /** The files that were looked at, each with its messages. */
  files: VFile[];
  /** What came of the whole folder; null where only some files were looked at. */
  content: Content | null;
}

const CHECKS = RULES.flatMap(({ title, check }) => (check ? [{ title, check }] : []));

/**
 * Looks at a content folder by every rule of the catalogue. Nothing that a file holds makes it stop.
 *
 * @param dir absolute path of the folder that holds `weekly/`, `projects/` and `search/`.
 * @param only paths of the files to look at, as messages show them; without it, all.
 */
export async function diagnose(dir: string, only?: ReadonlySet<string>): Promise<Diagnosis> {
  if (only) {
    const { found, words, files } = await readFiles(dir, only);
    judgeAll(found, words, (path) => only.has(path));
    return { files, content: null };
  }
  const { found, content } = await readContent(dir);
  judgeAll(found, content.words, () => true);
  return { files: content.files, content };
}

/** Messages of one rule in one file: nobody reads more, and a file may be made of nothing else. */
const MOST_TOLD = 200;

function moreOf(title: string, { messages }: VFile): Finding {
  return {
    rule: messages.at(-1)?.ruleId ?? '',
    severity: 'hint',
    problem: `「${title}」还有更多处，没有一一列出`,
    remedy: '先改好前面的，再检查一次',
  };
}

function judgeAll(
  found: ParsedContent,
  words: WordLists,
  isJudged: (path: string) => boolean,
): void {
  const around = lookAround(found, words);
  for (const { file, examined } of examineAll(found, isJudged)) judge(file, examined, around);
}

function judge(file: VFile, examined: Examined, around: Surroundings): void {
  for (const { title, check } of CHECKS) {
    guarded(file, title, () => {
      let told = 0;
      for (const finding of check(examined, around)) {
        told += 1;
        if (told > MOST_TOLD) break;
        report(file, finding);
      }
      if (told > MOST_TOLD) report(file, moreOf(title, file));
    });
  }
}
