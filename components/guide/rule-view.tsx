import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Rule } from '#lib/doctor/rule.ts';
import type { TriedFile } from '#lib/guide/try-out.ts';
import type { Told } from '#lib/site/message.ts';
import { paths, rulePath } from '#lib/site/paths.ts';
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
  return (
    <div className="wrap guide">
      <GuideNav title="内容怎么写" entries={contents} />
      <div>
        <Breadcrumb steps={[{ text: '内容怎么写', href: paths.guide }, { text: rule.group }]} />
        <h1>{rule.title}</h1>
        <p className="guide-lead">{rule.asks}</p>
        <p className="guide-facts">
          <SeverityMark severity={rule.severity} />
          {rule.fixes && (
            <span className="guide-degree guide-fixes">
              <Icon name="wand" />
              能自动改好
            </span>
          )}
          <code>{rule.id}</code>
        </p>
        <div className="guide-pair">
          <Example name="不对" example={wrong} />
          <Example name="对" example={right} />
        </div>
        <section className="guide-part">
          <SectionHead>检查怎么说</SectionHead>
          {says.slice(0, MOST_SAID).map((one) => (
            <Said key={`${one.path}:${one.line}:${one.column}`} told={one} />
          ))}
          <p>
            {rule.fixes ? (
              <>
                <code>npm run check -- --fix</code> 替你改好；只看不改，用{' '}
                <code>npm run check</code>。
              </>
            ) : (
              <>
                改好以后再运行 <code>npm run check</code>，这一条就没有了。
              </>
            )}
          </p>
        </section>
        <section className="guide-part">
          <SectionHead>为什么</SectionHead>
          <p>{rule.why}</p>
        </section>
        <Around previous={previous} next={next} />
      </div>
    </div>
  );
}

function Example({ name, example }: { name: '不对' | '对'; example: ShownExample }) {
  const isRight = name === '对';
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
          <p className="caption">读者看到</p>
          {example.live}
        </div>
      )}
    </section>
  );
}

function Said({ told }: { told: Told }) {
  const { path, line, column, severity, word, problem, rule, remedy } = told;
  return (
    <p className="guide-said">
      {path}:{line}:{column} <b className={`guide-${severity}`}>{word}</b> {problem} [{rule}]
      <br />
      <span>改法：{remedy}</span>
    </p>
  );
}

function Around({ previous, next }: Pick<RuleViewProps, 'previous' | 'next'>) {
  return (
    <nav className="guide-around" aria-label="前后两条">
      {previous && (
        <Link href={rulePath(previous.id)} rel="prev">
          <span className="caption">
            <Icon name="arrow-left" />
            上一条
          </span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link href={rulePath(next.id)} rel="next">
          <span className="caption">
            下一条
            <Icon name="arrow-right" />
          </span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
