import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Rule } from '#lib/doctor/rule.ts';
import type { TriedFile } from '#lib/guide/try-out.ts';
import type { Told } from '#lib/site/message.ts';
import { paths, rulePath } from '#lib/site/paths.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { type GuideEntry, GuideNav } from './guide-nav.tsx';
import { SeverityMark } from './severity.tsx';
import { Source } from './source.tsx';

/** One example of a rule. */
interface ShownExample {
  files: readonly TriedFile[];
  /** What readers see of it; null where that is no part of a weekly. */
  live: ReactNode;
}

interface RuleViewProps {
  rule: Rule;
  wrong: ShownExample;
  right: ShownExample;
  /** What the doctor says of the wrong one. */
  says: readonly Told[];
  contents: readonly GuideEntry[];
  previous?: Rule | undefined;
  next?: Rule | undefined;
}

/** Messages that are shown of one example. */
const MOST_SAID = 3;

/** A rule: what it asks, wrong and right beside each other, what the doctor says, why. */
export function RuleView({ rule, wrong, right, says, contents, previous, next }: RuleViewProps) {
  const say = words(guideWords);
  return (
    <div className="wrap guide">
      <GuideNav title={say.contentGuide} entries={contents} />
      <div>
        <Breadcrumb steps={[{ text: say.contentGuide, href: paths.guide }, { text: rule.group }]} />
        <h1 lang={contentLang()}>{rule.title}</h1>
        <p className="guide-lead" lang={contentLang()}>
          {rule.asks}
        </p>
        <p className="guide-facts">
          <SeverityMark severity={rule.severity} />
          {rule.fixes && (
            <span className="guide-degree guide-fixes">
              <Icon name="wand" />
              {say.fixes}
            </span>
          )}
          <code>{rule.id}</code>
        </p>
        <div className="guide-pair">
          <Example name={say.wrong} example={wrong} />
          <Example name={say.right} example={right} isRight />
        </div>
        <section className="guide-part">
          <SectionHead>{say.said}</SectionHead>
          {says.slice(0, MOST_SAID).map((one) => (
            <Said key={`${one.path}:${one.line}:${one.column}`} told={one} />
          ))}
          <p>{rule.fixes ? say.fixIt : say.checkAgain}</p>
        </section>
        <section className="guide-part">
          <SectionHead>{say.why}</SectionHead>
          <p lang={contentLang()}>{rule.why}</p>
        </section>
        <Around previous={previous} next={next} />
      </div>
    </div>
  );
}

interface ExampleProps {
  name: string;
  example: ShownExample;
  isRight?: boolean;
}

function Example({ name, example, isRight }: ExampleProps) {
  const say = words(guideWords);
  return (
    <section className={isRight ? 'guide-right' : 'guide-wrong'} aria-label={name}>
      <h2>
        <Icon name={isRight ? 'check' : 'x'} />
        {name}
      </h2>
      {example.files.map((file) => (
        <Source key={file.path} file={file} label={name} />
      ))}
      {example.live && (
        <div className="guide-live">
          <p className="caption">{say.readersSee}</p>
          {example.live}
        </div>
      )}
    </section>
  );
}

/** A message as the check prints it, always in the language of content. */
function Said({ told }: { told: Told }) {
  const { path, line, column, severity, word, problem, rule, remedy } = told;
  return (
    <p className="guide-said" lang={contentLang()}>
      {path}:{line}:{column} <b className={`guide-${severity}`}>{word}</b> {problem} [{rule}]
      <br />
      <span>改法：{remedy}</span>
    </p>
  );
}

function Around({ previous, next }: Pick<RuleViewProps, 'previous' | 'next'>) {
  const say = words(guideWords);
  return (
    <nav className="guide-around" aria-label={say.around}>
      {previous && (
        <Link href={rulePath(previous.id)} rel="prev">
          <span className="caption">
            <Icon name="arrow-left" />
            {say.previous}
          </span>
          <Title rule={previous} />
        </Link>
      )}
      {next && (
        <Link href={rulePath(next.id)} rel="next">
          <span className="caption">
            {say.next}
            <Icon name="arrow-right" />
          </span>
          <Title rule={next} />
        </Link>
      )}
    </nav>
  );
}

/** A rule's title among words of the page. */
function Title({ rule }: { rule: Rule }) {
  const lang = contentLang();
  return lang ? <span lang={lang}>{rule.title}</span> : rule.title;
}
