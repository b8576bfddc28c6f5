import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mdxComponents } from '#components/mdx/components.tsx';
import { ProjectView } from '#components/project/project-view.tsx';
import { getContent, getModel } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { byYear } from '#lib/content/views/groups.ts';
import { projectContents, questionsPerYear } from '#lib/content/views/projects.ts';
import { firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/content/views/text.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { projectPath } from '#lib/site/paths.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await getModel()).projects.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const contents = projectContents(await getModel(), (await params).slug);
  if (!contents) return {};
  const { name, summary, slug } = contents.project;
  const title = `${name} 的问答与发布`;
  const description = `${name}：${summary}。${contents.questions.length} 条问答，${contents.releases.length} 次发布。`;
  const url = projectPath(slug);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url },
  };
}

export default async function Page({ params }: Props) {
  const content = await getContent();
  const { model } = content;
  const { slug } = await params;
  const contents = projectContents(model, slug);
  const tree = content.projectTree(slug);
  if (!contents || !tree) notFound();
  const date = model.weeklies[0]?.date ?? '';
  const context = { projects: projectMap(model), date, today: today() };
  return (
    <ProjectView
      {...contents}
      questions={byYear(contents.questions)}
      years={questionsPerYear(model, contents.questions)}
      answerOf={(question) => excerpt(firstAnswer(question), 110)}
    >
      {await renderMdx(tree, mdxComponents(context))}
    </ProjectView>
  );
}
