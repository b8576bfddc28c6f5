import { getModel } from '#lib/content/index.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { yearsWithPage } from '#lib/content/views/years.ts';
import { QuestionList, questionListMetadata } from '../../question-list.tsx';

interface Props {
  params: Promise<{ year: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const model = await getModel();
  return yearsWithPage(model, allQuestions(model));
}

export async function generateMetadata({ params }: Props) {
  return questionListMetadata((await params).year);
}

export default async function Page({ params }: Props) {
  return <QuestionList year={(await params).year} />;
}
