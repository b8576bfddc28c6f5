import { Clauses } from '#components/ui/clauses.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { contentLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { yearOf } from '#lib/text/dates.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { Question, Weekly } from '#lib/content/types.ts';
import { editPath, questionAnchorPath } from '#lib/site/paths.ts';

interface QuestionSourceProps {
  question: Question;
  weekly: Weekly;
  /** The question as one would quote it. */
  citation: string;
}

/** Beside a question: the weekly it stands in, its other questions, how to quote it. */
export function QuestionSource({ question, weekly, citation }: QuestionSourceProps) {
  const say = words(questionWords);
  const siblings = weekly.questions.filter(({ id }) => id !== question.id);
  return (
    <>
      <section className="source-box">
        <h2 className="caption">{say.from}</h2>
        <Link href={questionAnchorPath(weekly.date, question.id)} className="mt-2.5 block">
          <NumeralDate date={weekly.date} size="l" />
          <span className="mt-3 block">
            {say.weekly(words(dateWords).year(yearOf(weekly.date)), weekly.number)}
          </span>
          <span className="block text-ink-2" lang={passageLang(weekly.title)}>
            {weekly.title}
          </span>
        </Link>
      </section>
      {siblings.length > 0 && (
        <section className="source-box">
          <h2 className="caption">{say.siblings}</h2>
          <ul className="source-siblings">
            {siblings.map(({ id, url, title, project }) => (
              <li key={id}>
                <Link href={url}>
                  <span className={`dot hue-${project ?? 'none'}`} aria-hidden="true" />
                  <span className="clamp-2" lang={passageLang(title)}>
                    {title}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="source-box">
        <h2 className="caption">{say.cite}</h2>
        <p className="mt-1 text-ink-2" lang={contentLang()}>
          <Clauses text={citation} />
        </p>
        <button
          type="button"
          className="button button-secondary button-small needs-script mt-3"
          data-copy="quotation"
        >
          <Icon name="copy" />
          {say.copyQuotation}
        </button>
      </section>
      <p className="source-box">
        <Link className="link" href={editPath({ correct: question.id })} rel="nofollow">
          {say.edit}
        </Link>
      </p>
    </>
  );
}
