import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { GuideView } from '#components/guide/guide-view.tsx';
import { paths } from '#lib/site/paths.ts';
import { renderDocument } from '../document.tsx';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/reading.css';
import '#app/styles/guide.css';

export const metadata: Metadata = {
  title: '编辑的周五',
  description: '一期周刊怎样在周五做出来：从 GitHub 的这一周，到合成、检查和发布。',
  alternates: alternatesOf(paths.editors),
};

export default async function Page() {
  const { title, lead, sections } = await renderDocument('editor-guide');
  return (
    <Frame at={paths.contribute}>
      <GuideView
        title={title}
        lead={lead}
        sections={sections}
        contents={[
          ...sections.map((one) => ({ href: `#${one.anchor}`, title: one.title })),
          { href: paths.guide, title: '内容怎么写' },
        ]}
        path="docs/editor-guide.md"
      />
    </Frame>
  );
}
