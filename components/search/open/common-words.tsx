import { Link } from '#components/ui/link/link.tsx';
import { searchPath } from '#lib/site/paths.ts';
import { searchOpenWords } from '#lib/words/areas/search/open.tsx';
import { words } from '#lib/words/dictionary.ts';
import { passageLang } from '#lib/words/content-language.ts';

/** Words that editors offer, with how many results each has; nothing when there are none. */
export function CommonWords({
  words: known,
}: {
  words: readonly { word: string; count: number }[];
}) {
  const say = words(searchOpenWords);
  if (known.length === 0) return null;
  return (
    <p className="common-words">
      <span>{say.commonWords}</span>
      {known.map(({ word, count }) => (
        <Link key={word} href={searchPath(word)} lang={passageLang(word)}>
          {word}
          <sup>{say.results(count)}</sup>
        </Link>
      ))}
    </p>
  );
}
