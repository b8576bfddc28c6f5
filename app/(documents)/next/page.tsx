import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { NextView } from '#components/weekly/next-view.tsx';
import { NEXT_KINDS, getContent } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { editPath, paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { nextWords } from '#lib/words/areas/pages/weekly.tsx';
import { words } from '#lib/words/dictionary.ts';
import { kindName } from '#lib/words/kind-name.ts';
import '#app/styles/reading.css';
import '#app/styles/next.css';

export function generateMetadata(): Metadata {
  return {
    title: words(frameWords).nextWeekly,
    description: words(nextWords).described,
    alternates: alternatesOf(paths.next),
    // It changes every day, and its addresses are given on Friday.
    robots: { index: false },
  };
}

export default async function Page() {
  const { model, coming, ledgers } = await getContent();
  const { weekly, tree, date } = coming;
  const projects = projectMap(model);
  const context = {
    ...{ projects, weekly: weekly ?? EMPTY, today: today(), isPreview: true },
    ...{ credits: coming.credits, ledgers },
  };
  return (
    <Frame at={paths.next}>
      <NextView
        date={date}
        weekly={weekly}
        senders={coming.senders.length}
        ways={NEXT_KINDS.map((kind) => ({
          ...{ kind, word: kindName(kind) },
          href: editPath({ kind }),
        }))}
        latest={model.weeklies[0] ?? null}
      >
        {weekly && (await renderMdx(tree, mdxComponents(context)))}
      </NextView>
    </Frame>
  );
}

const EMPTY = { date: '', questions: [], releases: [] };
