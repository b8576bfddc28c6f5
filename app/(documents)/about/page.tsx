import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { AboutView } from '#components/about/about-view.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { citationOf } from '#lib/content/views/citation.ts';
import { allQuestions, findQuestion } from '#lib/content/views/questions.ts';
import { allReleases } from '#lib/content/views/releases.ts';
import { findProject } from '#lib/content/views/weeklies.ts';
import { environment } from '#lib/site/env.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { aboutWords } from '#lib/words/areas/pages/about.tsx';
import { countWords } from '#lib/words/areas/counts.ts';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/about.css';

export function generateMetadata(): Metadata {
  const say = words(aboutWords);
  return {
    title: say.title,
    description: say.description,
    alternates: alternatesOf(paths.about),
  };
}

export default async function Page() {
  const say = words(aboutWords);
  const count = words(countWords);
  const model = await getModel();
  const { weeklies, readings, projects } = model;
  const counted = (value: number, unit: (count: number) => string) => ({
    value,
    unit: unit(value),
  });
  return (
    <Frame at={paths.about}>
      <div className="wrap">
        <AboutView
          counts={[
            counted(allQuestions(model).length, count.questions),
            counted(weeklies.length, count.weeklies),
            counted(allReleases(model).length, count.releases),
            counted(readings.length, say.articles),
            counted(projects.length, say.projects),
            counted(weeklies.flatMap(({ tasks }) => tasks).length, say.tasks),
          ].filter(({ value }) => value > 0)}
          span={count.archiveSpan(weeklies)}
          example={exampleOf(model)}
        />
      </div>
    </Frame>
  );
}

/** The newest question, quoted. */
function exampleOf(model: Model) {
  const [newest] = allQuestions(model);
  const found = newest && findQuestion(model, newest.id);
  if (!found) return null;
  const { question, weekly } = found;
  return {
    url: question.url,
    address: environment.siteUrl + question.url,
    citation: citationOf(question, weekly, findProject(model, question.project)),
  };
}
