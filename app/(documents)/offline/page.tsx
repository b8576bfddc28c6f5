import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { OfflineView } from '#components/offline/offline-view.tsx';
import { SearchField } from '#components/search/index.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { environment } from '#lib/site/env.ts';
import { paths } from '#lib/site/paths.ts';
import { offlineWords } from '#lib/words/areas/offline.ts';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/offline.css';

export function generateMetadata(): Metadata {
  const say = words(offlineWords);
  return {
    title: say.title,
    description: say.description,
    alternates: alternatesOf(paths.offline),
  };
}

export default function Page() {
  return (
    <Frame at={paths.offline} search={false}>
      <OfflineView isOn={environment.isKeptOffline} search={<SearchField />} />
    </Frame>
  );
}
