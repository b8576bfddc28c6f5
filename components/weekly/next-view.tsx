import type { ReactNode } from 'react';
import { paths } from '#lib/site/paths.ts';
import { monthDay, yearOf } from '#lib/text/dates.ts';
import type { Weekly } from '#lib/content/types.ts';
import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Neighbours } from '#components/ui/link/neighbours.tsx';
import { Note } from '#components/ui/note.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { WeeklyCounts, WeeklyDate } from './weekly-hero.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { nextWords } from '#lib/words/areas/pages/weekly.tsx';
import { words } from '#lib/words/dictionary.ts';

/** A way to add one entry: what it is, and the editor for it. */
export interface Way {
  kind: string;
  word: string;
  href: string;
}

interface NextViewProps {
  /** Friday on which it is to appear. */
  date: string;
  /** Null while nothing was sent. */
  weekly: Weekly | null;
  /** How many people have sent something. */
  senders: number;
  ways: readonly Way[];
  latest: Weekly | null;
  /** Its rendered text. */
  children: ReactNode;
}

/** What a weekly usually has. */
const USUAL = ['question', 'release', 'reading'] as const;

type Usual = (typeof USUAL)[number];

/** The coming weekly as it stands, and how to add to it. */
export function NextView({ date, weekly, senders, ways, latest, children }: NextViewProps) {
  const say = words(nextWords);
  const frame = words(frameWords);
  const day = words(dateWords);
  const missing = weekly ? USUAL.filter((kind) => isMissing(kind, weekly)) : [];
  return (
    <div className="wrap">
      <header className="weekly-hero next-hero">
        <WeeklyDate weekly={{ date, number: null }} />
        <div>
          <Breadcrumb
            steps={[{ text: frame.weeklies, href: paths.weeklies }, { text: frame.nextWeekly }]}
          />
          <h1>{say.heading}</h1>
          <p className="weekly-counts">
            <span className="tag">{say.preview}</span>
            <span>{say.appears(day.long(date), day.weekday(date))}</span>
            {weekly && <WeeklyCounts weekly={weekly} />}
            {senders > 0 && <span>{say.senders(senders)}</span>}
          </p>
        </div>
      </header>
      {weekly ? (
        <Note icon="history">
          {say.unsettled((text) => (
            <Link className="link" href={paths.latestWeekly}>
              {text}
            </Link>
          ))}
        </Note>
      ) : (
        <p>{say.nothing}</p>
      )}
      <div className="weekly-body">{children}</div>
      {missing.map((kind) => (
        <Missing key={kind} kind={kind} href={ways.find((way) => way.kind === kind)?.href ?? ''} />
      ))}
      <AddYours ways={ways} />
      {latest && (
        <Neighbours
          label={frame.latestWeekly}
          previous={{
            href: latest.url,
            numerals: monthDay(latest.date),
            caption: say.latestOf(yearOf(latest.date)),
            title: latest.title,
          }}
          next={undefined}
        />
      )}
    </div>
  );
}

/** A part that nobody has filled, with the way to be the first. */
function Missing({ kind, href }: { kind: Usual; href: string }) {
  const say = words(nextWords);
  const frame = words(frameWords);
  const link = (text: string) => (
    <Link className="link" href={href}>
      {text}
    </Link>
  );
  const parts = {
    question: { title: say.readerQuestions, none: say.noQuestion },
    release: { title: frame.releases, none: say.noRelease },
    reading: { title: frame.readings, none: say.noReading },
  };
  const { title, none } = parts[kind];
  return (
    <section className="next-part">
      <SectionHead>{title}</SectionHead>
      <p>{none(link)}</p>
    </section>
  );
}

function isMissing(kind: Usual, weekly: Weekly): boolean {
  const { questions, releases, readings } = weekly;
  return { question: questions, release: releases, reading: readings }[kind].length === 0;
}

function AddYours({ ways }: { ways: readonly Way[] }) {
  const say = words(nextWords);
  return (
    <section className="next-part" id="add">
      <SectionHead caption={say.noCode}>{say.howToAdd}</SectionHead>
      <div className="next-ways">
        <div>
          <h3>{say.inBrowser}</h3>
          <p>{say.pickKind}</p>
          <ul className="next-kinds">
            {ways.map(({ kind, word, href }) => (
              <li key={kind}>
                <Link className="link" href={href}>
                  {word}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{say.onYourMachine}</h3>
          <p>{say.commands()}</p>
        </div>
        <div>
          <h3>{say.howToWrite}</h3>
          <p>
            {say.guide((text) => (
              <Link className="link" href={paths.guide}>
                {text}
              </Link>
            ))}
          </p>
        </div>
      </div>
    </section>
  );
}
