import { WeeklyPage, weeklyMetadata } from '../weekly-page.tsx';
import { weeklyParams } from '../params.ts';

interface Props {
  params: Promise<{ date: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = weeklyParams;

export async function generateMetadata({ params }: Props) {
  return weeklyMetadata((await params).date);
}

export default async function Page({ params }: Props) {
  return <WeeklyPage date={(await params).date} />;
}
