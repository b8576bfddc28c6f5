import type { VFile } from 'vfile';
import { type ParsedContent, type WordLists, guarded } from '#lib/content/diskless.ts';
import { type Finding, report } from '#lib/site/message.ts';
import { RULES } from './catalogue.ts';
import { chooseMends } from './chosen-mends.ts';
import { examineAll } from './examine.ts';
import { type Outside, lookAround } from './look-around.ts';
import type { Examined } from './rule.ts';
import type { Surroundings } from './surroundings.ts';

const CHECKS = RULES.flatMap(({ title, check }) => (check ? [{ title, check }] : []));

const NOTHING: Outside = { links: new Map(), pictures: new Map() };

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

/**
 * Looks at parsed files by every rule of the catalogue; what is found goes to the files' messages. Nothing that
 * a file holds makes it stop. No message is left with a mend that changes nothing.
 *
 * @param isJudged by the path of a file as messages show it.
 * @param ledgers what is known of addresses and pictures; without them, nothing.
 */
export function judgeAll(
  found: ParsedContent,
  words: WordLists,
  isJudged: (path: string) => boolean,
  ledgers: Outside = NOTHING,
): void {
  const around = lookAround(found, words, ledgers);
  for (const { file, examined } of examineAll(found, isJudged)) judge(file, examined, around);
  // Also of those that reading has told, of whatever could not be examined.
  for (const file of found.files) if (isJudged(file.path)) chooseMends(file);
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
