import type { ReactNode } from 'react';
import type { TriedFile } from '#lib/guide/try-out.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { Source } from './source.tsx';

interface ComponentExamplesProps {
  examples: readonly { name: string; says: string; files: readonly TriedFile[]; live: ReactNode }[];
}

/** Every component: how it is written, and what readers get of it. */
export function ComponentExamples({ examples }: ComponentExamplesProps) {
  const say = words(guideWords);
  return (
    <div className="guide-components">
      {examples.map(({ name, says, files, live }) => (
        <div key={name} className="guide-component">
          <h3 id={`component-${name.toLowerCase()}`}>{`<${name}>`}</h3>
          <p className="guide-says" lang={contentLang()}>
            {says}
          </p>
          <div className="guide-pair">
            <div>
              {files.map((file) => (
                <Source key={file.path} file={file} label={say.howToWrite(name)} />
              ))}
            </div>
            <div className="guide-live">{live}</div>
          </div>
        </div>
      ))}
    </div>
  );
}
