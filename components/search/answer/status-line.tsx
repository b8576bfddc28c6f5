import type { Answer } from '#lib/search/browser/protocol.ts';
import { laterText } from './later.ts';
import { nearestText, othersText } from './nearest.ts';
import { searchedText } from './searched.ts';
import { isNothingYet } from '../ask/held.ts';
import type { HeldSearch } from '../ask/use-held-search.ts';
import { useSettled } from '../use-settled.ts';

/** Tells screen readers what the search shows, once typing has paused. */
export function StatusLine({ search, isAsked }: { search: HeldSearch; isAsked: boolean }) {
  const status = useSettled(isAsked ? statusOf(search) : '', 400);
  return (
    <p className="sr-only" role="status">
      {status}
    </p>
  );
}

function statusOf({ answer, failure, later, pending, progress }: HeldSearch): string {
  if (answer && !isNothingYet(answer) && !pending) {
    return [
      ...partsOf(answer),
      later ? laterText(answer, later) : searchedText(progress, answer.beyond),
    ]
      .filter(Boolean)
      .join('，');
  }
  if (failure !== null) return '搜索数据没有下载成功';
  if (!answer || pending || !answer.complete) return '正在搜索';
  return `没有内容提到“${answer.query}”`;
}

/** The parts of a list, in order. */
function partsOf(answer: Answer): string[] {
  if (answer.answered === 0) return ['没有直接回答', nearestText(answer)];
  const others = answer.total > answer.answered ? [othersText(answer)] : [];
  return [`${answer.answered} 条结果`, ...others];
}
