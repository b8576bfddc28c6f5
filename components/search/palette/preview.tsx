import { memo } from 'react';
import { ProjectName } from '#components/ui/project-name.tsx';
import type { Passage, ProjectName as Names, SearchResult } from '#lib/search/types.ts';
import { passageLang, titleLang } from '#lib/words/content-language.ts';
import { MarkedText } from '../marked-text.tsx';
import { findProject } from '../projects.ts';

interface PreviewProps {
  result: SearchResult;
  /** Its whole text; before that is there, what the list shows. */
  passage: Passage | null;
  projects: readonly Names[];
}

/** The selected result in full, beside the list (wide screens only). */
export const Preview = memo(function Preview({ result, passage, projects }: PreviewProps) {
  const { document, title, excerpt } = result;
  const { question, answer } = passage ?? { question: title, answer: excerpt };
  const project = findProject(document.project, projects);
  const date = document.weeklies[0];
  return (
    <div className="palette-preview" key={`${document.type} ${document.id}`}>
      <p className="palette-preview-meta">
        {project && <ProjectName project={project} plain />}
        {document.issue && <span>#{document.issue}</span>}
        {document.asker && <span className="who">@{document.asker}</span>}
        {date && <time dateTime={date}>{date}</time>}
      </p>
      <p className="palette-preview-question">
        {document.type === 'question' ? (
          <MarkedText {...question} lang={passageLang(question.text)} />
        ) : (
          <MarkedText {...title} lang={titleLang(title.text)} />
        )}
      </p>
      {answer.text && (
        <p className="palette-preview-answer" lang={passageLang(answer.text)}>
          <MarkedText {...answer} />
        </p>
      )}
    </div>
  );
});
