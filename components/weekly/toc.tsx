import type { Question } from '#lib/content/types.ts';
import type { ContentsSection } from '#lib/content/views/contents.ts';

/** 本期目录: sections, and under them their questions with the project's dot. */
export function Toc({ sections }: { sections: ContentsSection[] }) {
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

function TocQuestion({ question }: { question: Question }) {
  const { id, title, project, issueNumber } = question;
  return (
    <a className="toc-question" href={`#${id}`}>
      <span className={`dot hue-${project ?? 'none'}`} aria-hidden="true" />
      <span className="toc-question-title">{title}</span>
      {issueNumber && <span className="number">#{issueNumber}</span>}
    </a>
  );
}
