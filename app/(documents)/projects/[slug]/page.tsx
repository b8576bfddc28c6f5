import type { Metadata } from 'next';
import { getModel } from '#lib/content/index.ts';
import { projectQuestionsMetadata, ProjectQuestionsPage } from '../questions-page.tsx';
import { orNone } from '../../static-params.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { projects } = await getModel();
  return orNone(
    projects.map(({ slug }) => ({ slug })),
    { slug: 'none' },
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return projectQuestionsMetadata((await params).slug, 1);
}

export default async function Page({ params }: Props) {
  return <ProjectQuestionsPage slug={(await params).slug} page={1} />;
}
