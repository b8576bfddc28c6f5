import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { StatsView } from '#components/stats/stats-view.tsx';
import { getContent } from '#lib/content/index.ts';
import { linkYears } from '#lib/content/views/link-years.ts';
import { activityOf } from '#lib/content/views/project/activity.ts';
import { frequentAskers } from '#lib/content/views/project/people.ts';
import { oftenPrinted } from '#lib/content/views/project/contents.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { allReleases } from '#lib/content/views/releases.ts';
import {
  busiestWeeklies,
  questionMatrix,
  releaseMatrix,
  repeatedReadings,
  statsTotals,
  statsYears,
} from '#lib/content/views/stats.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { statsWords } from '#lib/words/areas/pages/stats.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/stats.css';

/** Rows of a ranking. */
const ROWS = 10;

export function generateMetadata(): Metadata {
  return {
    title: words(frameWords).statistics,
    description: words(statsWords).described,
    alternates: alternatesOf(paths.stats),
  };
}

export default async function Page() {
  const content = await getContent();
  const { model } = content;
  const questions = allQuestions(model);
  const releases = allReleases(model);
  return (
    <Frame at={paths.stats}>
      <div className="wrap">
        <StatsView
          totals={statsTotals(model)}
          span={words(countWords).archiveSpan(model.weeklies)}
          years={statsYears(model)}
          activity={activityOf(model, { questions, releases })}
          questions={questionMatrix(model)}
          releases={releaseMatrix(model)}
          weeklies={busiestWeeklies(model, ROWS)}
          askers={frequentAskers(questions)}
          readings={repeatedReadings(oftenPrinted(model.readings), ROWS)}
          links={linkYears(content)}
        />
      </div>
    </Frame>
  );
}
