import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { HomeHero } from '#components/home/home-hero.tsx';
import { Calendar, News, ProjectAside } from '#components/home/home-sections.tsx';
import { LatestWeekly } from '#components/home/latest-weekly.tsx';
import { NewsPlace } from '#components/home/news-place.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { QuestionRow } from '#components/question/question-row.tsx';
import { CommonWords, SearchField } from '#components/search/index.ts';
import { SectionHead } from '#components/ui/section-head.tsx';
import { getContent } from '#lib/content/index.ts';
import type { Question } from '#lib/content/types.ts';
import { heatYears, recentQuestions, recentReleases } from '#lib/content/views/home.ts';
import { projectCounts } from '#lib/content/views/project/contents.ts';
import { allQuestions, firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/text/excerpt.ts';
import { archiveMonths, projectMap } from '#lib/content/views/weeklies.ts';
import { jsonLd, siteThings } from '#lib/share/json-ld.ts';
import { searchDataOf } from '#lib/search/prepare/shards.ts';
import { environment } from '#lib/site/env.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { homeWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/home.css';

export function generateMetadata(): Metadata {
  return { alternates: alternatesOf(paths.home) };
}

export default async function Page() {
  const say = words(homeWords);
  const content = await getContent();
  const { model, ledgers } = content;
  const { weeklies, readings } = model;
  const projects = projectMap(model);
  const questions = allQuestions(model).length;
  const latest = weeklies[0];
  const recent = recentQuestions(model, 6);
  const row = (question: Question, rail: boolean) => (
    <QuestionRow
      key={question.id}
      question={question}
      answer={excerpt(firstAnswer(question), 100)}
      project={projects.get(question.project ?? '') ?? null}
      rail={rail}
      metaLast={!rail}
      links={ledgers.links}
    />
  );
  return (
    <Frame at={paths.home} search={false}>
      <HomeHero questions={questions} weeklies={weeklies.length} span={archiveMonths(model)}>
        <SearchField />
        <CommonWords words={searchDataOf(content).manifest.common} />
      </HomeHero>
      <div className="wrap">
        {latest && <NewsPlace newest={latest.date} />}
        {latest && (
          <section>
            <SectionHead more={{ href: paths.weeklies, text: say.allWeeklies(weeklies.length) }}>
              {words(frameWords).latestWeekly}
            </SectionHead>
            <LatestWeekly weekly={latest}>
              {latest.questions.map((question) => row(question, false))}
            </LatestWeekly>
          </section>
        )}
        <div id="follows" />
        <div className="with-aside">
          {recent.length > 0 && (
            <section>
              <SectionHead more={{ href: paths.questions, text: say.allQuestions(questions) }}>
                {say.recentQuestions}
              </SectionHead>
              {recent.map((question) => row(question, true))}
            </section>
          )}
          <ProjectAside counts={projectCounts(model).slice(0, 12)} />
        </div>
        <Calendar
          years={heatYears(model)}
          latest={latest?.date ?? ''}
          label={say.perWeek(words(countWords).archiveSpan(weeklies), questions)}
        />
        <News
          releases={recentReleases(model, 4).map((release) => ({
            release,
            project: projects.get(release.project) ?? null,
          }))}
          readings={readings.slice(0, 5)}
          links={ledgers.links}
        />
      </div>
      <JsonLd json={jsonLd(siteThings(environment.siteUrl))} />
    </Frame>
  );
}
