import type { ReactNode } from 'react';
import { paths } from '#lib/site/paths.ts';
import { longDate, monthDay, weekdayName, yearOf } from '#lib/text/dates.ts';
import type { Weekly } from '#lib/content/types.ts';
import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Neighbours } from '#components/ui/link/neighbours.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { Note } from '#components/ui/note.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { WeeklyCounts, WeeklyDate } from './weekly-hero.tsx';

/** A way to add one entry: what it is, and GitHub's editor with a file to fill in. */
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

/** What a weekly usually has, and what to say while nobody has sent it. */
const USUAL = [
  { kind: 'question', title: '读者问答', none: '还没有问答，', add: '提一个' },
  { kind: 'release', title: '版本发布', none: '还没有发布，', add: '填一个版本' },
  { kind: 'reading', title: '推荐阅读', none: '还没有阅读，', add: '推荐一篇' },
] as const;

/** The coming weekly as it stands, and how to add to it. */
export function NextView({ date, weekly, senders, ways, latest, children }: NextViewProps) {
  const missing = weekly ? USUAL.filter(({ kind }) => isMissing(kind, weekly)) : [];
  return (
    <div className="wrap">
      <header className="weekly-hero next-hero">
        <WeeklyDate weekly={{ date, number: null }} />
        <div>
          <Breadcrumb steps={[{ text: '周刊', href: paths.weeklies }, { text: '下一期' }]} />
          <h1>下一期，目前的样子</h1>
          <p className="weekly-counts">
            <span className="tag">预览</span>
            <span>
              {longDate(date)}（{weekdayName(date)}）出刊
            </span>
            {weekly && <WeeklyCounts weekly={weekly} />}
            {senders > 0 && (
              <span>
                <b>{senders}</b> 人投稿
              </span>
            )}
          </p>
        </div>
      </header>
      {weekly ? (
        <Note icon="history">
          内容每天会变，编号和链接周五才定下来。要引用，
          <Link className="link" href={paths.latestWeekly}>
            用上一期的
          </Link>
          。
        </Note>
      ) : (
        <p>还没有人投稿，第一条由你来。</p>
      )}
      <div className="weekly-body">{children}</div>
      {missing.map(({ kind, title, none, add }) => (
        <section key={kind} className="next-part">
          <SectionHead>{title}</SectionHead>
          <p>
            {none}
            <OutLink href={ways.find((way) => way.kind === kind)?.href ?? ''}>{add}</OutLink>
          </p>
        </section>
      ))}
      <AddYours ways={ways} />
      {latest && (
        <Neighbours
          label="最近一期"
          previous={{
            href: latest.url,
            numerals: monthDay(latest.date),
            caption: `${yearOf(latest.date)} 年，最近一期`,
            title: latest.title,
          }}
          next={undefined}
        />
      )}
    </div>
  );
}

function isMissing(kind: (typeof USUAL)[number]['kind'], weekly: Weekly): boolean {
  const { questions, releases, readings } = weekly;
  return { question: questions, release: releases, reading: readings }[kind].length === 0;
}

function AddYours({ ways }: { ways: readonly Way[] }) {
  return (
    <section className="next-part" id="add">
      <SectionHead caption="不会写代码也行">怎么加一条</SectionHead>
      <div className="next-ways">
        <div>
          <h3>在 GitHub 上写</h3>
          <p>选一种，打开的是填好样子的新文件：改成你的内容，提交就是一个 pull request。</p>
          <ul className="next-kinds">
            {ways.map(({ kind, word, href }) => (
              <li key={kind}>
                <OutLink href={href}>{word}</OutLink>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>在自己的机器上写</h3>
          <p>
            在 <code>content/next/</code> 里放一个文件，如 <code>question-raft-leader.mdx</code>；
            <code>npm run dev</code> 边写边看，<code>npm run check</code> 逐条指出问题。
          </p>
        </div>
        <div>
          <h3>怎么写</h3>
          <p>
            一个文件一条，
            <Link className="link" href={paths.guide}>
              内容指南
            </Link>
            里有每种的样子。检查会在 pull request 里再跑一遍，周五由编辑合进周刊。
          </p>
        </div>
      </div>
    </section>
  );
}
