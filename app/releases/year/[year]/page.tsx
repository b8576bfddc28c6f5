import { getModel } from '#lib/content/index.ts';
import { yearsWithPage } from '#lib/content/views/years.ts';
import { ReleaseList, releaseListMetadata, allReleases } from '../../release-list.tsx';

interface Props {
  params: Promise<{ year: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const model = await getModel();
  return yearsWithPage(model, await allReleases());
}

export async function generateMetadata({ params }: Props) {
  return releaseListMetadata((await params).year);
}

export default async function Page({ params }: Props) {
  return <ReleaseList year={(await params).year} />;
}
