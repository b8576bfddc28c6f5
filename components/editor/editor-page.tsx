import { Icon } from '#components/ui/icon.tsx';
import { linkTo } from '#components/ui/link/in-sentence.tsx';
import { paths } from '#lib/site/paths.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { EditorSettings } from './session/state.ts';

/** The page before the editor is there: whoever has no scripts is led to the other ways. */
export function EditorPage({ settings }: { settings: EditorSettings }) {
  const say = words(editorWords);
  return (
    <>
      <h1 className="sr-only">{say.heading}</h1>
      <div className="edit-page" data-editor={JSON.stringify(settings)}>
        <div className="edit-bar" aria-hidden="true">
          <div className="wrap" />
        </div>
        <p className="wrap edit-loading">
          <Icon name="info" /> {say.loading} {linkTo(paths.contribute)(say.ways)}
        </p>
      </div>
    </>
  );
}
