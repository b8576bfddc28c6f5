import { editWeeklyUrl } from '#lib/site/addresses.ts';
import { Clauses } from '#components/ui/clauses.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import { yearOf } from '#lib/text/dates.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import type { Question, Weekly } from '#lib/content/types.ts';
import { questionAnchorPath } from '#lib/site/paths.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';

interface QuestionSourceProps {
  question: Question;
  weekly: Weekly;
  /** The question as one would quote it. */
  citation: string;
}

/** Beside a question: the weekly it stands in, its other questions, how to quote it. */
export function QuestionSource({ question, weekly, citation }: QuestionSourceProps) {
  const siblings = weekly.questions.filter(({ id }) => id !== question.id);
  return (
    <>
      <section className="source-box">
        <h2 className="caption">出自</h2>
        <Link href={questionAnchorPath(weekly.date, question.id)} className="mt-2.5 block">
          <NumeralDate date={weekly.date} size="l" />
          <span className="mt-3 block">
            {[`${yearOf(weekly.date)} 年`, printedNumber(weekly)].filter(Boolean).join('，')}
          </span>
          <span className="block text-ink-2">{weekly.title}</span>
        </Link>
      </section>
      {siblings.length > 0 && (
        <section className="source-box">
          <h2 className="caption">同期问答</h2>
          <ul className="source-siblings">
            {siblings.map(({ id, url, title, project }) => (
              <li key={id}>
                <Link href={url}>
                  <span className={`dot hue-${project ?? 'none'}`} aria-hidden="true" />
                  <span className="clamp-2">{title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="source-box">
        <h2 className="caption">引用</h2>
        <p className="mt-1 text-ink-2">
          <Clauses text={citation} />
        </p>
        <button
          type="button"
          className="button button-secondary button-small needs-script mt-3"
          data-copy="quotation"
        >
          <Icon name="copy" />
          复制引用
        </button>
      </section>
      <p className="source-box">
        <OutLink href={editWeeklyUrl(weekly.date)}>在 GitHub 上编辑此页</OutLink>
      </p>
    </>
  );
}
