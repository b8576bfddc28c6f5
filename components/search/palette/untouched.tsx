import { monthDay } from '#lib/text/dates.ts';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { Progress } from '#lib/search/browser/protocol.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { paletteWords } from '#lib/words/areas/search/palette.ts';
import { passageLang, titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { RecentSearches } from '../ask/recent-searches.tsx';

interface UntouchedProps {
  progress: Progress | null;
  onAsk: (query: string) => void;
  onOpen: () => void;
}

/** Before anything is typed: recent searches, common words and the newest weekly. */
export function Untouched({ progress, onAsk, onOpen }: UntouchedProps) {
  const say = words(paletteWords);
  const { common = [], latest = null } = progress ?? {};
  return (
    <div className="palette-list">
      <RecentSearches onAsk={onAsk} />
      {common.length > 0 && (
        <section aria-labelledby="palette-common">
          <h3 className="palette-heading" id="palette-common">
            {say.commonWords}
          </h3>
          {common.map(({ word, count }) => (
            <button
              key={word}
              type="button"
              className="palette-option palette-word"
              lang={passageLang(word)}
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
            {say.goTo}
          </h3>
          <Link
            className="palette-option palette-weekly"
            href={weeklyPath(latest.date)}
            onClick={onOpen}
          >
            <Numerals value={monthDay(latest.date)} size="s" />
            <span>
              <span className="palette-option-title" lang={titleLang(latest.title)}>
                {latest.title}
              </span>
              <span className="palette-option-meta">{say.latest(latest.date)}</span>
            </span>
          </Link>
        </section>
      )}
      <p className="palette-tip">{say.tip}</p>
    </div>
  );
}
