import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { ContributeView } from '#components/contribute/contribute-view.tsx';
import { getContent } from '#lib/content/index.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { contributeWords } from '#lib/words/areas/pages/contribute.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/contribute.css';

export function generateMetadata(): Metadata {
  const say = words(contributeWords);
  return {
    title: say.title,
    description: say.description,
    alternates: alternatesOf(paths.contribute),
  };
}

export default async function Page() {
  const { coming } = await getContent();
  return (
    <Frame at={paths.contribute}>
      <ContributeView date={coming.date} />
    </Frame>
  );
}
