import { memo } from 'react';
import { ProjectName } from '#components/project/project-name.tsx';
import type { ProjectName as Names, SearchResult } from '#lib/search/types.ts';
import { MarkedText } from './marked-text.tsx';

/** The selected result in full, beside the list (wide screens only). */
export const Preview = memo(function Preview({
  result,
  projects,
}: {
  result: SearchResult;
  projects: readonly Names[];
}) {
  const { document, question, answer } = result;
  const project = projects.find(({ slug }) => slug === document.project);
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
          <MarkedText {...question} />
        ) : (
          <MarkedText {...result.title} />
        )}
      </p>
      {answer.text && (
        <p className="palette-preview-answer">
          <MarkedText {...answer} />
        </p>
      )}
    </div>
  );
});
