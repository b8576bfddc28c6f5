import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Frame } from '#app/_frame.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { AgeNote } from '#components/question/age-note.tsx';
import { Discussion } from '#components/question/discussion.tsx';
import { QuestionRow } from '#components/question/question-row.tsx';
import { QuestionView } from '#components/question/question-view.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { getContent, getModel } from '#lib/content/index.ts';
import type { Question } from '#lib/content/types.ts';
import { ageOf, releasesAfter, today } from '#lib/content/views/age.ts';
import { issueStanding, repositoryStanding } from '#lib/content/views/standing.ts';
import { citationOf } from '#lib/content/views/citation.ts';
import { allQuestions, findQuestion, firstAnswer } from '#lib/content/views/questions.ts';
import { cutWord } from '#lib/text/cut.ts';
import { excerpt } from '#lib/text/excerpt.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { jsonLd, questionThings } from '#lib/share/json-ld.ts';
import { relatedIn } from '#lib/related/related.ts';
import { cardFiles } from '#lib/share/card-files.ts';
import { environment } from '#lib/site/env.ts';
import { feedOf, pageMetadata } from '#lib/share/metadata.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { orNone } from '../../static-params.ts';
import '#app/styles/reading.css';
import '#app/styles/question.css';

interface Props {
  params: Promise<{ id: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const questions = allQuestions(await getModel());
  return orNone(
    questions.map(({ id }) => ({ id })),
    { id: 'none' },
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = findQuestion(await getModel(), (await params).id);
  if (!found) return {};
  const { id, title, url, date } = found.question;
  const description = cutWord(firstAnswer(found.question) || title, 120);
  return pageMetadata({
    title,
    description,
    path: url,
    card: cardFiles.question(id),
    cardText: words(questionWords).cardText(title),
    published: date,
    feed: feedOf('questions'),
  });
}

export default async function Page({ params }: Props) {
  const content = await getContent();
  const { model } = content;
  const { id } = await params;
  const found = findQuestion(model, id);
  const tree = content.questionTree(id);
  if (!found || !tree) notFound();
  const { question, weekly } = found;
  const projects = projectMap(model);
  const project = projects.get(question.project ?? '') ?? null;
  const now = today();
  const { ledgers } = content;
  const note = (
    <AgeNote
      question={question}
      age={ageOf(model, question, now, repositoryStanding(ledgers, project?.repository ?? null))}
      issue={issueStanding(ledgers, question.issueUrl)}
      links={ledgers.links}
    />
  );
  const citation = citationOf(question, weekly, project);
  const ownPage = { title: question.title, note };
  const context = {
    ...{ projects, weekly, today: now, ownPage, ledgers: ledgers },
    citationOf: () => citation,
  };
  const related = relatedIn(content)(question, 3).map((one) => (
    <QuestionRow
      key={one.id}
      question={one}
      answer={excerpt(firstAnswer(one), 80)}
      project={projects.get(one.project ?? '') ?? null}
      dated
      links={ledgers.links}
    />
  ));
  return (
    <Frame at={question.url}>
      <QuestionView
        question={question}
        weekly={weekly}
        project={project}
        citation={citation}
        related={related.length > 0 ? related : null}
        links={ledgers.links}
        discussion={discussionOf(question)}
        releases={project ? releasesAfter(model, project.slug, question.date).slice(0, 2) : []}
      >
        {await renderMdx(tree, mdxComponents(context))}
      </QuestionView>
      <JsonLd json={jsonLd(questionThings(environment.siteUrl, question, project))} />
    </Frame>
  );
}

/** Where the site has discussions: the one of a question. */
function discussionOf({ id, url }: Question): ReactNode {
  const { discussions, siteUrl } = environment;
  if (!discussions) return null;
  return <Discussion discussions={discussions} id={id} address={siteUrl + url} />;
}
