import { MarkedText } from '#components/search/marked-text.tsx';
import { findProject } from '#components/search/projects.ts';
import { DateTime } from '#components/ui/number/date-time.tsx';
import { ProjectName } from '#components/ui/project-name.tsx';
import type { ProjectName as Names, SearchResult } from '#lib/search/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { passageLang, titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

interface QuestionResultProps {
  result: SearchResult;
  projects: readonly Names[];
}

/** A published question in three lines: of what project, by whom and when, its title, its answer. */
export function QuestionResult({ result, projects }: QuestionResultProps) {
  const { document, title, excerpt, excerptFrom, weeklies } = result;
  return (
    <>
      <span className="edit-related-meta">
        <ProjectName project={findProject(document.project, projects)} plain />
        {document.asker && <span className="who">@{document.asker}</span>}
        {weeklies[0] && <DateTime date={weeklies[0]} />}
      </span>
      <span className="edit-related-title clamp-2" lang={titleLang(title.text)}>
        {title.text}
      </span>
      {excerpt.text && (
        <span className="edit-related-answer clamp-1">
          {excerptFrom === 'answer' && <b>{words(partsWords).ofAnswer}</b>}
          <MarkedText {...excerpt} marks={[]} lang={passageLang(excerpt.text)} />
        </span>
      )}
    </>
  );
}
