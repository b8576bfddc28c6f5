import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { SavedView } from '#components/saved/saved-view.tsx';
import { alternatesOf } from '#lib/share/metadata.ts';
import { paths } from '#lib/site/paths.ts';
import { savedWords } from '#lib/words/areas/pages/saved.ts';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/saved.css';

export function generateMetadata(): Metadata {
  const say = words(savedWords);
  return {
    title: say.title,
    description: say.description,
    // It is empty for everybody who finds it.
    robots: { index: false },
    alternates: alternatesOf(paths.saved),
  };
}

/** The reader's own list: drawn on the device, since nobody else has it. */
export default function Page() {
  return (
    <Frame at={paths.saved}>
      <SavedView />
    </Frame>
  );
}
