import { useEffect, useState } from 'react';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { ShownPreview } from '#lib/editor/preview/sending.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { whenCalm } from './calm.ts';
import { DrawnPreview } from './drawn-preview.tsx';
import { PreviewFrame } from './preview-frame.tsx';

const WIDTHS = ['fit', 'phone', 'desktop'] as const;

/** How the text will look on the page, on screens of other sizes and in the other theme as well. */
export function PreviewPane({
  preview,
  caption,
}: {
  preview: ShownPreview | null;
  caption: string;
}) {
  const say = words(editorWords);
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('fit');
  const [isDark, setDark] = useState(isPageDark);
  const shown = useCalm(preview);
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

/** Length of a text from which a change in its preview takes longer than a key may wait, in UTF-16 units. */
const LONG = 12_000;
/** What is drawn: the newest preview, of a long text only while nobody types. */
function useCalm(preview: ShownPreview | null): ShownPreview | null {
  const [calm, setCalm] = useState(preview);
  useEffect(() => whenCalm(() => setCalm(preview)), [preview]);
  const isLong = preview !== null && preview.text.length > LONG;
  // The first one is waited for.
  return isLong && calm !== null ? calm : preview;
}

/** The theme of the page around it. */
function isPageDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
