import type { Answer } from '#lib/search/browser/protocol.ts';

/** What a fuller answer has over the one that is shown: `还有 12 条更早的`. */
export function laterText(shown: Pick<Answer, 'total'>, later: Pick<Answer, 'total'>): string {
  const more = later.total - shown.total;
  return more > 0 ? `还有 ${more} 条更早的` : '结果有更新，换成新的';
}
