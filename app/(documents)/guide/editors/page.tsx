import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { GuideView } from '#components/guide/guide-view.tsx';
import { paths } from '#lib/site/paths.ts';
import { renderDocument } from '../document.tsx';
import { alternatesOf } from '#lib/share/metadata.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/reading.css';
import '#app/styles/guide.css';

export function generateMetadata(): Metadata {
  const say = words(guideWords);
  return {
    title: say.editorGuide,
    description: say.editorGuideSays,
    alternates: alternatesOf(paths.editors),
  };
}

export default async function Page() {
  const say = words(guideWords);
  const { title, lead, sections } = await renderDocument('editor-guide');
  return (
    <Frame at={paths.contribute} path={paths.editors}>
      <GuideView
        title={title}
        lead={lead}
        sections={sections}
        contents={[
          ...sections.map((one) => ({ href: `#${one.anchor}`, title: one.title })),
          { href: paths.guide, title: say.contentGuide },
        ]}
        path="docs/editor-guide.md"
      />
    </Frame>
  );
}
