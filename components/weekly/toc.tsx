import type { ContentsQuestion, ContentsSection } from '#lib/content/views/contents.ts';
import { weeklyWords } from '#lib/words/areas/pages/weekly.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** 本期目录: sections, and under them their questions with the project's dot. */
export function Toc({ sections }: { sections: ContentsSection[] }) {
  const say = words(weeklyWords);
  return (
    <nav className="toc" aria-label={say.inThisWeekly}>
      <h2 className="max-lg:hidden">{say.inThisWeekly}</h2>
      <ol>
        {sections.map(({ anchor, title, questions }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} lang={titleLang(title)}>
              {title}
            </a>
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

function TocQuestion({ question }: { question: ContentsQuestion }) {
  const { id, title, project, issueNumber } = question;
  return (
    <a className="toc-question" href={`#${id}`}>
      <span className={`dot hue-${project ?? 'none'}`} aria-hidden="true" />
      <span className="toc-question-title" lang={titleLang(title)}>
        {title}
      </span>
      {issueNumber && <span className="number">#{issueNumber}</span>}
    </a>
  );
}
