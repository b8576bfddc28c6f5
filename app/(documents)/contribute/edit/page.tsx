import type { Metadata } from 'next';
import { preloadModule } from 'react-dom';
import { Frame } from '#app/_frame.tsx';
import { siteAssets } from '#app/assets/site-assets.ts';
import { EditorPage } from '#components/editor/editor-page.tsx';
import { getContent } from '#lib/content/index.ts';
import { editorFilesOf } from '#lib/editor/data/files.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { assetPath, paths } from '#lib/site/paths.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/reading.css';
import '#app/styles/editor.css';

export function generateMetadata(): Metadata {
  const say = words(editorWords);
  return {
    title: say.title,
    description: say.description,
    alternates: alternatesOf(paths.edit),
  };
}

export default async function Page() {
  const { index } = await editorFilesOf(await getContent(), environment.contentDir);
  const { editor, editorWorker, worker } = await siteAssets();
  // The module of every page asks for it; the way there is one answer shorter so.
  preloadModule(withBase(assetPath(editor)), { as: 'script' });
  return (
    <Frame at={paths.contribute} path={paths.edit} footer={false}>
      <EditorPage
        settings={{
          ...{ index, siteUrl: environment.siteUrl },
          folder: withBase('/editor-data/'),
          worker: withBase(assetPath(editorWorker)),
          search: { folder: withBase('/search-data/'), worker: withBase(assetPath(worker)) },
        }}
      />
    </Frame>
  );
}
