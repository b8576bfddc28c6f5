import { type Run, isBlank } from './runs.ts';

/** Words that may tell what is in the picture above them. */
export interface Caption {
  words: string;
  /** `tag`: the page says so; `number`: 「图 2 …」; `look`: they are set as such words are. */
  by: 'tag' | 'number' | 'look';
}

/** 「图 2」, 「图 2-1」, before what it shows. */
export const NUMBERED =
  /^(?:图|Figure|Fig\.)[ \u00A0]?[\d一二三四五六七八九十]{1,3}(?:[-–.]\d{1,3})?/i;

/**
 * Words of a paragraph, or those on the lines beneath its pictures, where they may be such words.
 * @param lines of one paragraph.
 */
export function captionIn(lines: readonly Run[]): Caption | null {
  const at = firstWords(lines);
  const [before, runs] = [lines.slice(0, at), lines.slice(at)];
  // Beside a picture stands a sentence that goes on.
  const isBeside = before.some(({ kind }) => kind === 'picture') && !before.some(isBreak);
  if (isBlank(runs) || isBeside) return null;
  let text = '';
  const said = new Set<unknown>();
  for (const run of runs) {
    if (run.kind === 'picture') return null;
    text += run.kind === 'text' ? run.value : ' ';
    if (run.kind === 'text' && run.value.trim() !== '') said.add(run.marks.caption);
  }
  const words = text.replace(/\s+/g, ' ').trim();
  const [marked = null] = said.size === 1 ? said : [];
  if (marked === 'tag') return { words, by: 'tag' };
  if (NUMBERED.test(words)) return { words, by: 'number' };
  return marked === 'look' ? { words, by: 'look' } : null;
}

const isBreak = ({ kind }: Run): boolean => kind === 'break';

function firstWords(lines: readonly Run[]): number {
  const at = lines.findIndex((run) => run.kind === 'text' && run.value.trim() !== '');
  return at < 0 ? lines.length : at;
}
