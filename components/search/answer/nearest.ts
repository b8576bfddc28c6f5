import type { Answer } from '#lib/search/browser/protocol.ts';

/** Words that one line names at most. */
const most = 4;

/** Words in corner brackets, a few of them: `「热部署」「回滚」`. */
export function quotedWords(words: readonly string[]): string {
  return (
    words
      .slice(0, most)
      .map((word) => `「${word}」`)
      .join('') + (words.length > most ? '等' : '')
  );
}

/** What the results that do not answer have and lack: `下面 7 条只含「快照」，缺「压缩」`. */
export function nearestText({ total, nearest }: Pick<Answer, 'total' | 'nearest'>): string {
  const { held = [], missing = [] } = nearest ?? {};
  return [
    held.length > 0 ? `下面 ${total} 条只含${quotedWords(held)}` : `下面 ${total} 条只是沾边`,
    missing.length > 0 && `缺${quotedWords(missing)}`,
  ]
    .filter(Boolean)
    .join('，');
}

/** One sentence of help for a query that nothing answers. */
export function nearestHelp({ words, nearest }: Pick<Answer, 'words' | 'nearest'>): string {
  const missing = nearest?.missing ?? [];
  const unseen = words.filter(({ word, count }) => count === 0 && missing.includes(word));
  if (unseen.length === 0) return '没有一条把这些词放在一起说。换个说法，或只留最要紧的词再搜。';
  const named = quotedWords(unseen.map(({ word }) => word));
  return `这里从没出现过${named}。核对一下拼写，或换成报错里的中文说明再搜。`;
}

/** What stands over the results that only share words, where others answer. */
export function othersText({ total, answered }: Pick<Answer, 'total' | 'answered'>): string {
  return `另有 ${total - answered} 条只含其中一些词`;
}
