import { notFound } from 'next/navigation';
import { getModel } from '#lib/content/index.ts';
import { paths } from '#lib/site/paths.ts';
import { WeeklyPage, weeklyMetadata } from '../weekly-page.tsx';

/** Date of the newest weekly. A static export knows no redirects, so the page is the weekly itself. */
async function latestDate(): Promise<string> {
  return (await getModel()).weeklies[0]?.date ?? notFound();
}

export async function generateMetadata() {
  return weeklyMetadata(await latestDate());
}

export default async function Page() {
  return <WeeklyPage date={await latestDate()} at={paths.latestWeekly} />;
}
