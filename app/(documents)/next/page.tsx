import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { NextView } from '#components/weekly/next-view.tsx';
import { getContent } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { contributionFiles } from '#lib/content/views/contribution-files.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { newFileUrl } from '#lib/site/addresses.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/reading.css';
import '#app/styles/next.css';

export const metadata: Metadata = {
  title: '下一期',
  description: '下一期 SOFA Weekly 目前的样子，和怎样加一条。',
  alternates: alternatesOf(paths.next),
  // It changes every day, and its addresses are given on Friday.
  robots: { index: false },
};

export default async function Page() {
  const { model, coming } = await getContent();
  const { weekly, tree, date } = coming;
  const projects = projectMap(model);
  const context = {
    ...{ projects, weekly: weekly ?? EMPTY, today: today(), isPreview: true },
    credits: coming.credits,
  };
  return (
    <Frame at={paths.next}>
      <NextView
        date={date}
        weekly={weekly}
        senders={coming.senders.length}
        ways={contributionFiles(date).map(({ path, text, ...way }) => ({
          ...way,
          href: newFileUrl(path, text),
        }))}
        latest={model.weeklies[0] ?? null}
      >
        {weekly && (await renderMdx(tree, mdxComponents(context)))}
      </NextView>
    </Frame>
  );
}

const EMPTY = { date: '', questions: [], releases: [] };
