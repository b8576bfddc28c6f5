import { getModel } from '#lib/content/index.ts';
import { yearsWithPage } from '#lib/content/views/years.ts';
import { WeeklyList, weeklyListMetadata } from '../../weekly-list.tsx';

interface Props {
  params: Promise<{ year: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const model = await getModel();
  return yearsWithPage(model, model.weeklies);
}

export async function generateMetadata({ params }: Props) {
  return weeklyListMetadata((await params).year);
}

export default async function Page({ params }: Props) {
  return <WeeklyList year={(await params).year} />;
}
