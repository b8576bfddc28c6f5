import { getModel } from '#lib/content/index.ts';
import { datedReadings } from '#lib/content/views/readings.ts';
import { yearsWithPage } from '#lib/content/views/years.ts';
import { ReadingsOfYear, readingListMetadata } from '../../reading-list.tsx';

interface Props {
  params: Promise<{ year: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const model = await getModel();
  return yearsWithPage(model, datedReadings(model));
}

export async function generateMetadata({ params }: Props) {
  return readingListMetadata((await params).year);
}

export default async function Page({ params }: Props) {
  return <ReadingsOfYear year={(await params).year} />;
}
