import { Link } from '#components/ui/link/link.tsx';
import { searchPath } from '#lib/site/paths.ts';

/** Words that editors offer, with how many results each has; nothing when there are none. */
export function CommonWords({ words }: { words: readonly { word: string; count: number }[] }) {
  if (words.length === 0) return null;
  return (
    <p className="common-words">
      <span>常见词</span>
      {words.map(({ word, count }) => (
        <Link key={word} href={searchPath(word)}>
          {word}
          <sup>
            <span className="sr-only">，</span>
            {count}
            <span className="sr-only"> 条结果</span>
          </sup>
        </Link>
      ))}
    </p>
  );
}
