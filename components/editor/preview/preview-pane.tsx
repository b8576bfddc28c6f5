import { useDeferredValue, useState } from 'react';
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
  const shown = useDeferredValue(preview);
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

/** The theme of the page around it. */
function isPageDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
