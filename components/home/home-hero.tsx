import type { ReactNode } from 'react';
import { Clauses } from '#components/ui/clauses.tsx';
import { Count } from '#components/ui/number/count.tsx';

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
  return (
    <section className="home-hero wrap">
      <div>
        <p className="caption mb-2.5">SOFAStack 社区周刊，每周五</p>
        <h1>
          <Clauses text="先搜一下，多半有人问过。" />
        </h1>
        <div className="home-search">{children}</div>
      </div>
      <div className="ledger">
        <Count value={questions} unit="条问答，逐条可引用" size="m" />
        <Count value={weeklies} unit={span ? `期周刊，${span}` : '期周刊'} size="m" />
      </div>
    </section>
  );
}
