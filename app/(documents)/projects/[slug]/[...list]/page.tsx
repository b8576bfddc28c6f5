import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getModel } from '#lib/content/index.ts';
import { projectLists, readList } from '../../lists.ts';
import { ProjectTabPage, projectTabMetadata } from '../../project-page.tsx';
import { projectQuestionsMetadata, ProjectQuestionsPage } from '../../questions-page.tsx';
import { orNone } from '../../../static-params.ts';

interface Props {
  params: Promise<{ slug: string; list: string[] }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return orNone(projectLists(await getModel()), { slug: 'none', list: ['weeklies'] });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, list } = await params;
  const { page, tab } = readList(list);
  if (tab) return projectTabMetadata(slug, tab);
  return page ? projectQuestionsMetadata(slug, page) : {};
}

export default async function Page({ params }: Props) {
  const { slug, list } = await params;
  const { page, tab } = readList(list);
  if (tab) return <ProjectTabPage slug={slug} tab={tab} />;
  return page ? <ProjectQuestionsPage slug={slug} page={page} /> : notFound();
}
