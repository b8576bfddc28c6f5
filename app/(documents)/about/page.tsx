import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { AboutView } from '#components/about/about-view.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { citationOf } from '#lib/content/views/citation.ts';
import { allQuestions, findQuestion } from '#lib/content/views/questions.ts';
import { allReleases } from '#lib/content/views/releases.ts';
import { archiveSpan, findProject } from '#lib/content/views/weeklies.ts';
import { environment } from '#lib/site/env.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/about.css';

export const metadata: Metadata = {
  title: '关于',
  description: 'SOFA Weekly 是什么，问题怎样收进周刊，一期周刊怎样做出来，怎样引用，以及许可。',
  alternates: alternatesOf(paths.about),
};

export default async function Page() {
  const model = await getModel();
  const { weeklies, readings, projects } = model;
  return (
    <Frame at={paths.about}>
      <div className="wrap">
        <AboutView
          counts={[
            { value: allQuestions(model).length, unit: '条问答' },
            { value: weeklies.length, unit: '期周刊' },
            { value: allReleases(model).length, unit: '次发布' },
            { value: readings.length, unit: '篇文章' },
            { value: projects.length, unit: '个项目' },
            { value: weeklies.flatMap(({ tasks }) => tasks).length, unit: '个新手任务' },
          ].filter(({ value }) => value > 0)}
          span={archiveSpan(model)}
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
