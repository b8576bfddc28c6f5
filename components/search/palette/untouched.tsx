import { monthDay } from '#lib/text/dates.ts';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { Progress } from '#lib/search/browser/protocol.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { RecentSearches } from '../ask/recent-searches.tsx';

interface UntouchedProps {
  progress: Progress | null;
  onAsk: (query: string) => void;
  onOpen: () => void;
}

/** Before anything is typed: recent searches, common words and the newest weekly. */
export function Untouched({ progress, onAsk, onOpen }: UntouchedProps) {
  const { common = [], latest = null } = progress ?? {};
  return (
    <div className="palette-list">
      <RecentSearches onAsk={onAsk} />
      {common.length > 0 && (
        <section aria-labelledby="palette-common">
          <h3 className="palette-heading" id="palette-common">
            常见词
          </h3>
          {common.map(({ word, count }) => (
            <button
              key={word}
              type="button"
              className="palette-option palette-word"
              onClick={() => onAsk(word)}
            >
              {word} <span className="palette-option-meta">{count}</span>
            </button>
          ))}
        </section>
      )}
      {latest && (
        <section aria-labelledby="palette-latest">
          <h3 className="palette-heading" id="palette-latest">
            跳转
          </h3>
          <Link
            className="palette-option palette-weekly"
            href={weeklyPath(latest.date)}
            onClick={onOpen}
          >
            <Numerals value={monthDay(latest.date)} size="s" />
            <span>
              <span className="palette-option-title">{latest.title}</span>
              <span className="palette-option-meta">最近一期，{latest.date}</span>
            </span>
          </Link>
        </section>
      )}
      <p className="palette-tip">输入 # 加数字，直达 issue；输入 @ 加名字，看谁提过问。</p>
    </div>
  );
}
