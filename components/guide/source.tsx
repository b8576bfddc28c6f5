import type { TriedFile } from '#lib/guide/try-out.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** The text of an example, with what is wrong marked. */
export function Source({ file, label }: { file: TriedFile; label: string }) {
  const say = words(guideWords);
  const { path, parts, left } = file;
  const [before, marked, behind] = parts;
  return (
    <div className="code guide-source">
      {path && <p className="guide-path">{path}</p>}
      <pre tabIndex={0} role="group" aria-label={path ?? label}>
        <code lang={contentLang()}>
          {before}
          {marked && <u>{marked}</u>}
          {behind}
        </code>
      </pre>
      {left > 0 && <p className="guide-path">{say.left(left)}</p>}
    </div>
  );
}
