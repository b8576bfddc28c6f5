import { ActivityChart } from '#components/activity/activity-chart.tsx';
import { Count } from '#components/ui/number/count.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { MergedReading, Project, Weekly } from '#lib/content/types.ts';
import type { Activity } from '#lib/content/views/project/activity.ts';
import type { Asker } from '#lib/content/views/project/people.ts';
import type { Matrix, StatsTotals, StatsYear } from '#lib/content/views/stats.ts';
import {
  filterAnchor,
  paths,
  projectPath,
  projectTabPath,
  readingPath,
  searchPath,
  yearPath,
} from '#lib/site/paths.ts';
import { ProjectMatrix } from './project-matrix.tsx';
import { Ranking } from './ranking.tsx';
import {
  askersSentence,
  matrixSentence,
  monthsSentence,
  readingsSentence,
  weekliesSentence,
  yearsSentence,
} from './sentences.ts';
import { StatsSection } from './stats-section.tsx';
import { YearTable } from './year-table.tsx';

const NAMES = 20;

interface StatsViewProps {
  totals: StatsTotals;
  /** `2019-07-19 至 2023-10-06，共 193 期`. */
  span: string;
  /** Newest first. */
  years: StatsYear[];
  activity: Activity;
  questions: Matrix;
  releases: Matrix;
  /** Most questions first. */
  weeklies: Weekly[];
  /** Most questions first. */
  askers: Asker[];
  /** Most often printed first. */
  readings: MergedReading[];
}

const units: readonly [keyof StatsTotals, string][] = [
  ['weeklies', '期周刊'],
  ['questions', '条问答'],
  ['releases', '次发布'],
  ['readings', '篇阅读'],
  ['askers', '位提问者'],
];

/** Pages of the years that have questions. */
function questionYears(years: readonly StatsYear[]): Map<string, string> {
  const some = years.filter(({ questions }) => questions > 0);
  return new Map(some.map(({ year }) => [year, yearPath(paths.questions, year)]));
}

/** A project's part of a list's year. */
const inYear = (list: string) => (year: string, project: Project | null) =>
  `${yearPath(list, year)}#${filterAnchor(project?.slug ?? 'none')}`;

/** The community in pictures. Every mark leads to what it counts. */
export function StatsView(props: StatsViewProps) {
  const { totals, span, years, activity } = props;
  return (
    <>
      <PageHead title="统计">{`${span && `${span}。`}以下数字都从周刊正文数出，每次构建时重新计算。`}</PageHead>
      <div className="stats-totals">
        {units.map(([id, unit]) => (
          <Count key={id} value={totals[id]} unit={unit} size="l" />
        ))}
      </div>
      <div className="stats-pair">
        <StatsSection
          id="years"
          title="逐年"
          says={yearsSentence(years)}
          counted={`${years.length > 1 ? '每列各用自己的刻度，列与列之间不能比长短。' : ''}提问者按署名去重。`}
        >
          <YearTable years={years} />
        </StatsSection>
        <StatsSection
          id="months"
          title="逐月问答"
          says={monthsSentence(activity)}
          counted="按刊登的日期计，不是提问的日期。各年同一刻度。"
        >
          <ActivityChart activity={activity} yearHrefs={questionYears(years)}>
            {''}
          </ActivityChart>
        </StatsSection>
      </div>
      <Projects {...props} />
      <Lists {...props} />
    </>
  );
}

function Projects({ questions, releases }: StatsViewProps) {
  return (
    <div className="stats-pair">
      <StatsSection
        id="questions"
        title="各项目的问答"
        says={matrixSentence(questions, '条问答')}
        counted="项目以周刊标注的为准，未标注的单列；同一问题重复刊登的，每次都算。各格同一刻度。"
      >
        <ProjectMatrix
          matrix={questions}
          caption="各项目每年的问答条数"
          hrefOf={inYear(paths.questions)}
          totalHref={({ slug }) => projectPath(slug)}
        />
      </StatsSection>
      {releases.rows.length > 0 && (
        <StatsSection
          id="releases"
          title="各项目的发布"
          says={matrixSentence(releases, '次发布')}
          counted="只数本刊报道过的发布；项目实际发布的版本更多。"
        >
          <ProjectMatrix
            matrix={releases}
            caption="各项目每年的发布次数"
            hrefOf={inYear(paths.releases)}
            totalHref={({ slug }) => projectTabPath(slug, 'releases')}
          />
        </StatsSection>
      )}
    </div>
  );
}

function Lists({ weeklies, askers, readings, totals }: StatsViewProps) {
  const often = askers.slice(0, NAMES);
  return (
    <>
      <div className="stats-pair">
        <StatsSection
          id="weeklies"
          title="问答最多的几期"
          says={weekliesSentence(weeklies)}
          counted="条数相同的，新的在前。"
        >
          <Ranking
            unit="条"
            items={weeklies.map(({ date, url, title, questions }) => ({
              key: date,
              href: url,
              text: date,
              note: title,
              count: questions.length,
            }))}
          />
        </StatsSection>
        {readings.length > 0 && (
          <StatsSection
            id="readings"
            title="常被推荐的文章"
            says={readingsSentence(readings)}
            counted="地址或标题相同的算同一篇。"
          >
            <Ranking
              unit="次"
              items={readings.map(({ id, title, weeklies: printed }) => ({
                key: id,
                href: readingPath(printed[0] ?? '', id),
                text: title,
                count: printed.length,
              }))}
            />
          </StatsSection>
        )}
      </div>
      {often.length > 0 && (
        <StatsSection
          id="askers"
          title="问得最多的人"
          says={askersSentence(askers, totals.askers)}
          counted={`按周刊印出的署名计，列出前 ${often.length} 位：同名的可能是不同的人，一个人也可能用过几个名字。社区贡献者名单多以图片刊登，无法计数。`}
        >
          <Ranking
            unit="条"
            short
            items={often.map(({ name, questions }) => ({
              key: name,
              href: searchPath(`@${name}`),
              text: `@${name}`,
              count: questions.length,
            }))}
          />
        </StatsSection>
      )}
    </>
  );
}
