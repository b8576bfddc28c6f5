import { getModel } from '#lib/content/index.ts';
import { WeeklyPage, weeklyMetadata } from '../weekly-page.tsx';

interface Props {
  params: Promise<{ date: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await getModel()).weeklies.map(({ date }) => ({ date }));
}

export async function generateMetadata({ params }: Props) {
  return weeklyMetadata((await params).date);
}

export default async function Page({ params }: Props) {
  return <WeeklyPage date={(await params).date} />;
}
