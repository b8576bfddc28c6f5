import type { ReactNode } from 'react';
import { QuestionCard } from '#components/question/question-card.tsx';
import { Answer, Ask } from '#components/question/rounds.tsx';
import { blocksOf, childrenOf, contains, langProp } from '#components/ui/children.ts';
import type { Review } from '#lib/content/types.ts';
import type { MdxComponents } from '#lib/mdx/types.ts';
import { issueUrl } from '#lib/site/paths.ts';
import type { MdxContext } from './context.ts';
import { MarkdownImage, Paragraph } from './text.tsx';

interface QuestionAttributes {
  id: string;
  asker?: string;
  project?: string;
  issue?: string;
  status?: 'outdated';
  see?: string;
  verified?: string;
  rounds: string;
  children: ReactNode;
}

type Found = Pick<QuestionAttributes, 'status' | 'see' | 'verified'>;

function reviewOf({ status, see, verified }: Found): Review | null {
  if (status) return { status, see: see ?? null };
  return verified ? { status: 'verified', date: verified } : null;
}

/** The h1 of a question's page, and what is left to print below it. */
function headingOf(children: ReactNode, title: string): { heading: ReactNode; rest: ReactNode } {
  const [first, ...rest] = blocksOf(children);
  const words = childrenOf(first, Paragraph);
  if (words === undefined || contains(words, MarkdownImage)) {
    return { heading: <h1 className="sr-only">{title}</h1>, rest: children };
  }
  const heading = (
    <h1 className="ask-heading" lang={langProp(first)}>
      {words}
    </h1>
  );
  return { heading, rest };
}

/** Question, Ask and Answer of the view tree. */
export function questionComponents(context: MdxContext): MdxComponents {
  const { projects, date, ownPage } = context;

  function MdxQuestion({
    id,
    asker,
    project,
    issue,
    rounds,
    children,
    ...found
  }: QuestionAttributes) {
    const known = project ? (projects.get(project) ?? null) : null;
    const number = issue ? Number(issue) : null;
    const question = {
      id,
      date,
      asker: asker ?? null,
      issueNumber: number,
      issueUrl: known && number ? issueUrl(known.repository, number) : null,
      rounds: Number(rounds),
      review: reviewOf(found),
    };
    return (
      <QuestionCard
        question={question}
        project={known}
        ownPage={Boolean(ownPage)}
        note={ownPage?.note}
      >
        {children}
      </QuestionCard>
    );
  }

  function MdxAsk({ round, children }: { round: string; children: ReactNode }) {
    if (!ownPage || round !== '1') return <Ask round={Number(round)}>{children}</Ask>;
    const { heading, rest } = headingOf(children, ownPage.title);
    return (
      <Ask round={1} heading={heading}>
        {rest}
      </Ask>
    );
  }

  return { Question: MdxQuestion, Ask: MdxAsk, Answer };
}
