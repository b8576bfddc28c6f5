import { getModel } from '#lib/content/index.ts';
import { WeeklyPage, weeklyMetadata } from '../weekly-page.tsx';
import { orNone } from '../../static-params.ts';

interface Props {
  params: Promise<{ date: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { weeklies } = await getModel();
  return orNone(
    weeklies.map(({ date }) => ({ date })),
    { date: 'none' },
  );
}

export async function generateMetadata({ params }: Props) {
  return weeklyMetadata((await params).date);
}

export default async function Page({ params }: Props) {
  return <WeeklyPage date={(await params).date} />;
}
