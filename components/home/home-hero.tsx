import type { ReactNode } from 'react';
import { Clauses } from '#components/ui/clauses.tsx';
import { Count } from '#components/ui/number/count.tsx';
import { homeWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

interface HomeHeroProps {
  questions: number;
  weeklies: number;
  /** `2019.07 – 2023.10`. */
  span: string;
  /** The search field. */
  children: ReactNode;
}

/** The reader has a problem: the search field comes first. */
export function HomeHero({ questions, weeklies, span, children }: HomeHeroProps) {
  const say = words(homeWords);
  return (
    <section className="home-hero wrap">
      <div>
        <p className="caption mb-2.5">{say.everyFriday}</p>
        <h1>
          <Clauses text={say.searchFirst} />
        </h1>
        <div className="home-search">{children}</div>
      </div>
      <div className="ledger">
        <Count value={questions} unit={say.citable(questions)} size="m" />
        <Count value={weeklies} unit={say.weekliesSince(weeklies, span)} size="m" />
      </div>
    </section>
  );
}
