import { ActivityChart } from '#components/activity/activity-chart.tsx';
import { Count } from '#components/ui/number/count.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { MergedReading, Project, Weekly } from '#lib/content/types.ts';
import type { Activity } from '#lib/content/views/project/activity.ts';
import type { Asker } from '#lib/content/views/project/people.ts';
import type { LinkYears } from '#lib/content/views/link-years.ts';
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
import { LinksSection } from './links-section.tsx';
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
import { countWords } from '#lib/words/areas/counts.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { statsWords } from '#lib/words/areas/pages/stats.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

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
  /** Null where no ledger knows. */
  links: LinkYears | null;
}

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
  const { totals, span, years, activity, links } = props;
  const say = words(statsWords);
  return (
    <>
      <PageHead title={words(frameWords).statistics}>{say.intro(span)}</PageHead>
      <Totals {...totals} />
      <div className="stats-pair">
        <StatsSection
          id="years"
          title={say.years}
          says={yearsSentence(years)}
          counted={say.yearsCounted(years.length > 1)}
        >
          <YearTable years={years} />
        </StatsSection>
        <StatsSection
          id="months"
          title={say.months}
          says={monthsSentence(activity)}
          counted={say.monthsCounted}
        >
          <ActivityChart activity={activity} yearHrefs={questionYears(years)}>
            {''}
          </ActivityChart>
        </StatsSection>
      </div>
      <Projects {...props} />
      <Lists {...props} />
      {links && <LinksSection links={links} />}
    </>
  );
}

function Totals({ weeklies, questions, releases, readings, askers }: StatsTotals) {
  const say = words(countWords);
  return (
    <div className="stats-totals">
      <Count value={weeklies} unit={say.weeklies(weeklies)} size="l" />
      <Count value={questions} unit={say.questions(questions)} size="l" />
      <Count value={releases} unit={say.releases(releases)} size="l" />
      <Count value={readings} unit={say.readings(readings)} size="l" />
      <Count value={askers} unit={say.askers(askers)} size="l" />
    </div>
  );
}

function Projects({ questions, releases }: StatsViewProps) {
  const say = words(statsWords);
  const noun = words(countWords);
  return (
    <div className="stats-pair">
      <StatsSection
        id="questions"
        title={say.projectQuestions}
        says={matrixSentence(questions, (count) => `${count} ${noun.questions(count)}`)}
        counted={say.questionsCounted}
      >
        <ProjectMatrix
          matrix={questions}
          caption={say.questionsTable}
          hrefOf={inYear(paths.questions)}
          totalHref={({ slug }) => projectPath(slug)}
        />
      </StatsSection>
      {releases.rows.length > 0 && (
        <StatsSection
          id="releases"
          title={say.projectReleases}
          says={matrixSentence(releases, (count) => `${count} ${noun.releases(count)}`)}
          counted={say.releasesCounted}
        >
          <ProjectMatrix
            matrix={releases}
            caption={say.releasesTable}
            hrefOf={inYear(paths.releases)}
            totalHref={({ slug }) => projectTabPath(slug, 'releases')}
          />
        </StatsSection>
      )}
    </div>
  );
}

function Lists({ weeklies, askers, readings, totals }: StatsViewProps) {
  const say = words(statsWords);
  const often = askers.slice(0, NAMES);
  return (
    <>
      <div className="stats-pair">
        <StatsSection
          id="weeklies"
          title={say.busiestWeeklies}
          says={weekliesSentence(weeklies)}
          counted={say.weekliesCounted}
        >
          <Ranking
            amount={say.weeklyAmount}
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
            title={say.repeatedReadings}
            says={readingsSentence(readings)}
            counted={say.readingsCounted}
          >
            <Ranking
              amount={say.readingAmount}
              items={readings.map(({ id, title, weeklies: printed }) => ({
                key: id,
                href: readingPath(printed[0] ?? '', id),
                text: title,
                lang: titleLang(title),
                count: printed.length,
              }))}
            />
          </StatsSection>
        )}
      </div>
      {often.length > 0 && (
        <StatsSection
          id="askers"
          title={say.frequentAskers}
          says={askersSentence(askers, totals.askers)}
          counted={say.askersCounted(often.length)}
        >
          <Ranking
            amount={say.askerAmount}
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
