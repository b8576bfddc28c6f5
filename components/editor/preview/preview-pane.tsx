import { useState } from 'react';
import { useSettled } from '#components/search/use-settled.ts';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Preview } from '#lib/editor/worker/protocol.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { DrawnPreview } from './drawn-preview.tsx';
import { PreviewFrame } from './preview-frame.tsx';

const WIDTHS = ['fit', 'phone', 'desktop'] as const;

/** How the text will look on the page, on screens of other sizes and in the other theme as well. */
export function PreviewPane({ preview, caption }: { preview: Preview | null; caption: string }) {
  const say = words(editorWords);
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('fit');
  const [isDark, setDark] = useState(isPageDark);
  const shown = useRested(preview);
  const names = { fit: say.fit, phone: say.phone, desktop: say.desktop };
  return (
    <>
      <SectionHead id="edit-preview-head" caption={caption}>
        {say.preview}
      </SectionHead>
      <div className="edit-preview-tools">
        <div className="edit-views" role="group" aria-label={say.width}>
          {WIDTHS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === width}
              onClick={() => setWidth(one)}
            >
              {names[one]}
            </button>
          ))}
        </div>
        <div className="edit-views">
          <button type="button" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
            {say.dark}
          </button>
        </div>
      </div>
      {preview === null && <p className="edit-preview-empty">{say.nothingYet}</p>}
      <PreviewFrame label={say.previewFrame} width={width} isDark={isDark}>
        {shown && <DrawnPreview preview={shown} />}
      </PreviewFrame>
    </>
  );
}

/** Length of a text from which drawing it takes longer than a key may wait, in UTF-16 units. */
const LONG = 12_000;
/** Milliseconds of rest before such a one is drawn. */
const REST = 800;

/** What is drawn: the newest preview, of a long text only once its writer rests. */
function useRested(preview: Preview | null): Preview | null {
  const rested = useSettled(preview, REST);
  const isLong = preview !== null && preview.text.length > LONG;
  // The first one is waited for.
  return isLong && rested !== null ? rested : preview;
}

/** The theme of the page around it. */
function isPageDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
