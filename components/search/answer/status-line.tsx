import { searchedText } from './searched.ts';
import type { Search } from '../ask/use-search.ts';
import { useSettled } from '../use-settled.ts';

/** Tells screen readers what the search shows, once typing has paused. */
export function StatusLine({ search, isAsked }: { search: Search; isAsked: boolean }) {
  const status = useSettled(isAsked ? statusOf(search) : '', 400);
  return (
    <p className="sr-only" role="status">
      {status}
    </p>
  );
}

function statusOf({ answer, failure, pending, progress }: Search): string {
  if (answer && answer.total > 0 && !pending) {
    return [`${answer.total} 条结果`, searchedText(progress, answer.beyond)]
      .filter(Boolean)
      .join('，');
  }
  if (failure !== null) return '搜索数据没有下载成功';
  if (!answer || pending || !answer.complete) return '正在搜索';
  return `没有内容提到“${answer.query}”`;
}
