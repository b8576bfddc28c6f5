import type { Metadata } from 'next';
import { repositoryStanding } from '#lib/content/views/standing.ts';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Frame } from '#app/_frame.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { ProjectAbout } from '#components/project/project-about.tsx';
import { ProjectFrame } from '#components/project/project-frame.tsx';
import { ProjectMeetings } from '#components/project/project-meetings.tsx';
import { ProjectActivity, ProjectOverview } from '#components/project/project-overview.tsx';
import { ProjectQuestions } from '#components/project/lists/project-questions.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { getContent, getModel } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { activityOf } from '#lib/content/views/project/activity.ts';
import { pageOfYears, questionPages } from '#lib/content/views/project/pages.ts';
import { frequentAskers } from '#lib/content/views/project/people.ts';
import { oftenPrinted, projectContents } from '#lib/content/views/project/contents.ts';
import { firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/text/excerpt.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { jsonLd, projectThings } from '#lib/share/json-ld.ts';
import { cardFiles } from '#lib/share/card-files.ts';
import { environment } from '#lib/site/env.ts';
import { pageMetadata, projectFeed } from '#lib/share/metadata.ts';
import { projectQuestionsPath } from '#lib/site/paths.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
import { meetingsOf } from './meetings.ts';
import { contentsOf, countsOf } from './project-page.tsx';
import '#app/styles/project.css';

/** A page of a project's questions; the first is the project's own page, with all about it beside. */
export async function ProjectQuestionsPage({ slug, page }: { slug: string; page: number }) {
  const contents = await contentsOf(slug);
  const { project, questions, releases } = contents;
  const pages = questionPages(questions);
  if (page > Math.max(1, pages.length)) notFound();
  const jumps = [...pageOfYears(pages)].map(([year, start]) => ({
    year,
    count: questions.filter(({ date }) => date.startsWith(year)).length,
    href: `${projectQuestionsPath(slug, start)}#y${year}`,
  }));
  const { ledgers } = await getContent();
  const { links } = ledgers;
  const overview = {
    links,
    project,
    activity: activityOf(await getModel(), contents),
    yearHrefs: new Map(jumps.map(({ year, href }) => [year, href])),
    releases,
    readings: oftenPrinted(contents.readings),
    askers: frequentAskers(questions),
  };
  return (
    <Frame at={projectQuestionsPath(slug, page)}>
      <ProjectFrame
        project={project}
        counts={countsOf(contents)}
        current="questions"
        links={links}
        standing={repositoryStanding(ledgers, project.repository)}
      >
        <div className="with-aside project-columns">
          <div>
            <ProjectQuestions
              project={project}
              years={pages[page - 1] ?? []}
              jumps={jumps}
              page={page}
              pages={pages.length}
              answerOf={(question) => excerpt(firstAnswer(question), 90)}
              links={links}
            />
          </div>
          <aside className="project-aside" aria-label={words(projectWords).overview}>
            <div>
              <ProjectActivity {...overview} />
            </div>
            {page === 1 && (
              <>
                <div className="project-aside">
                  <ProjectMeetings {...await meetingsOf(slug)} links={links} />
                  <ProjectOverview {...overview} />
                </div>
                <ProjectAbout project={project} links={links}>
                  {await introduction(slug)}
                </ProjectAbout>
              </>
            )}
          </aside>
        </div>
      </ProjectFrame>
      {page === 1 && <JsonLd json={jsonLd(projectThings(environment.siteUrl, project))} />}
    </Frame>
  );
}

/** The project's own words. */
async function introduction(slug: string): Promise<ReactNode> {
  const content = await getContent();
  const tree = content.projectTree(slug);
  const date = content.model.weeklies[0]?.date ?? '';
  const weekly = { date, questions: [], releases: [] };
  const { model, ledgers } = content;
  const context = { projects: projectMap(model), weekly, today: today(), ledgers };
  return tree && renderMdx(tree, mdxComponents(context));
}

/** Title, description and canonical address of a page of questions. */
export async function projectQuestionsMetadata(slug: string, page: number): Promise<Metadata> {
  const contents = projectContents(await getModel(), slug);
  if (!contents) return {};
  const { project, questions, releases } = contents;
  const { name, summary } = project;
  const say = words(projectWords);
  const title = say.pageTitle(name, page);
  const description = say.pageDescription(name, summary, questions.length, releases.length);
  const url = projectQuestionsPath(slug, page);
  const facts = {
    title,
    description,
    path: url,
    card: cardFiles.project(slug),
    cardText: description,
    feed: projectFeed(project),
  };
  return pageMetadata(facts);
}
