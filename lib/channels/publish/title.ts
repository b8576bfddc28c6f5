import type { Weekly } from '#lib/content/types.ts';
import { site } from '#lib/site/site.ts';
import { cutClause, cutWord } from '#lib/text/cut.ts';
import type { Check } from './types.ts';

/** Most characters of a title and of a digest: WeChat's, the narrowest of all. */
const MOST = { title: 64, digest: 120 };

/** Characters as platforms count them: code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The title with the newsletter's name before it, as long as there is room for that. */
export function titleFor({ title }: Pick<Weekly, 'title'>): string {
  const named = /^SOFA ?Weekly/i.test(title) ? title : `${site.name}｜${title}`;
  if (lengthOf(named) <= MOST.title) return named;
  return cutWord(title, MOST.title);
}

/** The summary, or how the text begins, or what the weekly is made of, where there is nothing before it. */
export function digestFor(
  weekly: Pick<Weekly, 'title' | 'summary' | 'text' | 'questions' | 'readings'>,
): string {
  const { title, summary, text, questions, readings } = weekly;
  const titles = [...questions, ...readings].map((one) => one.title).join('；');
  return cutClause(summary || text || titles || title, MOST.digest);
}

/** Whether title and digest have room, told with their counts. */
export function lengthChecks(title: string, digest: string): Check[] {
  return [
    { name: '标题', text: title, most: MOST.title },
    { name: '摘要', text: digest, most: MOST.digest },
  ].map(({ name, text, most }) => {
    const length = lengthOf(text);
    return { ok: length > 0 && length <= most, says: `${name} ${length} / ${most} 字` };
  });
}
