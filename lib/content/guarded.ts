import type { VFile } from 'vfile';
import { site } from '#lib/site/site.ts';
import { type Finding, report } from '#lib/site/message.ts';

/** Longest part of a program's own words that is shown. */
const MOST_SHOWN = 120;

/**
 * Does one step of the work on one file. Whatever is thrown becomes a message of that file, so that the
 * others are judged all the same: a program's fault must not hide what is wrong with other files.
 *
 * @param step what is done, Chinese, as it stands in the message.
 * @returns null where it threw.
 */
export function guarded<T>(file: VFile, step: string, work: () => T): T | null {
  try {
    return work();
  } catch (cause) {
    if (!isKnown(file, cause)) report(file, fault(step, cause));
    return null;
  }
}

/** {@link guarded} for rules: each judges the file, whatever becomes of those before it. */
export function judge(file: VFile, rules: Readonly<Record<string, () => void>>): void {
  for (const [step, rule] of Object.entries(rules)) guarded(file, step, rule);
}

/** What broke one step breaks the next: that is one message. */
function isKnown(file: VFile, cause: unknown): boolean {
  const words = wordsOf(cause);
  return file.messages.some(({ ruleId, reason }) =>
    isOverflow(cause) ? ruleId === 'nesting' : ruleId === 'internal' && reason.includes(words),
  );
}

function fault(step: string, cause: unknown): Finding {
  if (isOverflow(cause)) {
    return {
      rule: 'nesting',
      problem: `嵌套太深，在「${step}」这一步处理不了`,
      remedy: '减少引用、列表、标签和强调的嵌套',
    };
  }
  return {
    rule: 'internal',
    problem: `程序在「${step}」这一步出了错（${wordsOf(cause)}），这个文件没有处理完`,
    remedy: `这是程序的错，请带上这个文件报告：${site.repository}/issues；急用就先移走它，别的文件不受影响`,
  };
}

/** The stack has no room left. */
function isOverflow(cause: unknown): boolean {
  return cause instanceof RangeError && cause.message.includes('call stack');
}

/** What was thrown, in one line: it may hold words of the file itself. */
function wordsOf(cause: unknown): string {
  const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : typeof cause;
  return words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, MOST_SHOWN);
}
