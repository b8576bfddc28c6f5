import type { Question, Section } from '#lib/content/types.ts';

/** A section with the questions under it. */
export interface TocSection extends Pick<Section, 'anchor' | 'title'> {
  questions: Pick<Question, 'id' | 'title' | 'project' | 'issueNumber'>[];
}

/** 本期目录: sections, and under them their questions with the project's dot. */
export function Toc({ sections }: { sections: TocSection[] }) {
  return (
    <nav className="toc" aria-label="本期目录">
      <h2 className="max-lg:hidden">本期目录</h2>
      <ol>
        {sections.map(({ anchor, title, questions }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
            {questions.length > 0 && (
              <ol>
                {questions.map((question) => (
                  <li key={question.id}>
                    <TocQuestion question={question} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function TocQuestion({ question }: { question: TocSection['questions'][number] }) {
  const { id, title, project, issueNumber } = question;
  return (
    <a className="toc-question" href={`#${id}`}>
      <span className={`dot hue-${project ?? 'none'}`} aria-hidden="true" />
      <span className="toc-question-title">{title}</span>
      {issueNumber && <span className="number">#{issueNumber}</span>}
    </a>
  );
}
