import type { ReactNode } from 'react';
import { CreditLine } from '#components/question/credit-line.tsx';
import { QuestionCard } from '#components/question/question-card.tsx';
import { Answer, Ask } from '#components/question/rounds.tsx';
import { blocksOf, childrenOf, contains, langProp } from '#components/ui/children.ts';
import type { Credit } from '#lib/content/types.ts';
import type { MdxComponents } from '#lib/mdx/types.ts';
import type { MdxContext } from './context.ts';
import { contentLang, passageLang } from '#lib/words/content-language.ts';
import { MarkdownImage } from './pictures.tsx';
import { Paragraph } from './text.tsx';

/** The h1 of a question's page, and what is left to print below it. */
function headingOf(children: ReactNode, title: string): { heading: ReactNode; rest: ReactNode } {
  const [first, ...rest] = blocksOf(children);
  const words = childrenOf(first, Paragraph);
  if (words === undefined || contains(words, MarkdownImage)) {
    const lang = passageLang(title);
    const heading = (
      <h1 className="sr-only" lang={lang}>
        {title}
      </h1>
    );
    return { heading, rest: children };
  }
  const heading = (
    <h1 className="ask-heading" lang={langProp(first) ?? contentLang()}>
      {words}
    </h1>
  );
  return { heading, rest };
}

const creditNote = (credit: Credit | undefined): ReactNode => credit && <CreditLine {...credit} />;

/** Question, Ask and Answer of the view tree; what they show is what the context is when they are drawn. */
export function questionComponents(context: MdxContext): MdxComponents {
  function MdxQuestion({ id = '', children }: { id?: string; children: ReactNode }) {
    const { projects, weekly, ownPage, isPreview = false, credits } = context;
    const question = weekly.questions.find((one) => one.id === id);
    // Not of the model: in a project's introduction, which is no weekly. Its words stay.
    if (!question) return children;
    return (
      <QuestionCard
        question={question}
        project={projects.get(question.project ?? '') ?? null}
        links={context.ledgers?.links}
        citation={context.citationOf?.(question) ?? ''}
        ownPage={Boolean(ownPage)}
        isPreview={isPreview}
        note={ownPage?.note ?? creditNote(credits?.get(id))}
      >
        {children}
      </QuestionCard>
    );
  }

  function MdxAsk({ round, children }: { round: string; children: ReactNode }) {
    const { ownPage } = context;
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
