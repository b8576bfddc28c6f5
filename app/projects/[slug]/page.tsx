import type { Metadata } from 'next';
import { getModel } from '#lib/content/index.ts';
import { projectQuestionsMetadata, ProjectQuestionsPage } from '../questions-page.tsx';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await getModel()).projects.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return projectQuestionsMetadata((await params).slug, 1);
}

export default async function Page({ params }: Props) {
  return <ProjectQuestionsPage slug={(await params).slug} page={1} />;
}
