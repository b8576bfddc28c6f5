import type { ReactNode } from 'react';
import { linkTo, outLinkTo } from '#components/ui/link/in-sentence.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { NextKind } from '#lib/content/types.ts';
import { formUrl, reportUrl } from '#lib/site/addresses.ts';
import { editPath, paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { contributeWords } from '#lib/words/areas/pages/contribute.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { type Words, words } from '#lib/words/dictionary.ts';

interface ContributeViewProps {
  /** Friday on which the coming weekly is to appear. */
  date: string;
}

interface Kind {
  kind: NextKind;
  title: string;
  says: string;
  /** GitHub's form for it; null where there is none. */
  form: string | null;
}

type Say = Words<typeof contributeWords>;

/** What can be sent, in the order of a weekly. */
const kindsOf = (say: Say): readonly Kind[] => [
  {
    ...{ kind: 'question', title: say.question },
    says: say.questionSays,
    form: formUrl('question'),
  },
  {
    ...{ kind: 'release', title: say.release },
    says: say.releaseSays,
    form: formUrl('release'),
  },
  {
    ...{ kind: 'reading', title: say.reading },
    says: say.readingSays,
    form: formUrl('reading'),
  },
  {
    ...{ kind: 'event', title: say.event },
    says: say.eventSays,
    form: formUrl('event'),
  },
  {
    ...{ kind: 'task', title: say.task },
    says: say.taskSays,
    form: null,
  },
];

const stepsOf = (say: Say): readonly (readonly [title: string, says: string])[] => [
  [say.checked, say.checkedSays],
  [say.reviewed, say.reviewedSays],
  [say.published, say.publishedSays],
  [say.credited, say.creditedSays],
];

/** 投稿: what can be sent, three ways, each one click away, and what happens then. */
export function ContributeView({ date }: ContributeViewProps) {
  const say = words(contributeWords);
  const dates = words(dateWords);
  return (
    <div className="wrap">
      <header className="page-head">
        <h1>{say.heading}</h1>
        <p className="mt-1.5 text-ink-2">
          {say.lead(dates.long(date), dates.weekday(date), linkTo(paths.next))}
        </p>
      </header>
      <section className="contribute-part">
        <SectionHead caption={say.oneClick}>{say.what}</SectionHead>
        <ul className="contribute-kinds">
          {kindsOf(say).map((one) => (
            <li key={one.kind}>
              <div>
                <h3>{one.title}</h3>
                <p>{one.says}</p>
              </div>
              <Ways {...one} />
            </li>
          ))}
        </ul>
      </section>
      <section className="contribute-part">
        <SectionHead>{say.ways}</SectionHead>
        <div className="contribute-ways">
          <Way title={say.browser}>{say.browserSays}</Way>
          <Way title={say.form}>{say.formSays}</Way>
          <Way title={say.machine}>
            {say.machineSays(
              outLinkTo(site.repository),
              <code className="contribute-command">npm run -s weekly -- add question</code>,
            )}
          </Way>
        </div>
        <p className="contribute-more">{say.format(linkTo(paths.guide))}</p>
      </section>
      <section className="contribute-part">
        <SectionHead>{say.correct}</SectionHead>
        <p className="contribute-more">
          {say.correctSays(outLinkTo(reportUrl()), (text) => (
            <Link className="link" href={editPath({ kind: 'correction' })}>
              {text}
            </Link>
          ))}
        </p>
      </section>
      <Afterwards />
    </div>
  );
}

/** What happens to what was sent. */
function Afterwards() {
  const say = words(contributeWords);
  return (
    <section className="contribute-part">
      <SectionHead>{say.afterwards}</SectionHead>
      <ol className="contribute-steps">
        {stepsOf(say).map(([title, says], at) => (
          <li key={title}>
            <Numerals value={String(at + 1)} size="s" />
            <div>
              <h3>{title}</h3>
              <p>{says}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="contribute-more">{say.wholeWeekly(linkTo(paths.editors))}</p>
    </section>
  );
}

function Ways({ kind, title, form }: Kind) {
  const say = words(contributeWords);
  return (
    <p className="contribute-links">
      <Link
        className="button button-primary button-small"
        href={editPath({ kind })}
        aria-label={say.browserFor(title)}
      >
        {say.browser}
      </Link>
      {form && (
        <a
          className="button button-secondary button-small"
          href={form}
          aria-label={say.formFor(title)}
        >
          {say.form}
        </a>
      )}
      <button
        type="button"
        className="button button-secondary button-small needs-script"
        data-copy="command"
        data-text={`npm run -s weekly -- add ${kind}`}
        aria-label={say.commandFor(title)}
      >
        {say.command}
      </button>
    </p>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  );
}
