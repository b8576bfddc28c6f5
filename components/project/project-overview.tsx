import { ReadingRow } from '#components/reading/reading-row.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Activity } from '#lib/content/views/project/activity.ts';
import { projectTabPath } from '#lib/site/paths.ts';
import { ActivityChart } from '#components/activity/activity-chart.tsx';
import { ProjectAskers } from './project-askers.tsx';
import type { OverviewProps } from './project-props.ts';
import { ReleaseTimeline } from './lists/release-timeline.tsx';

const OFTEN = 3;

type Chart = Pick<OverviewProps, 'activity' | 'yearHrefs'>;

/** `最多的是 2021 年 5 月，6 条。` */
function busiestOf({ busiest }: Activity): string {
  if (!busiest) return '';
  return words(projectWords).busiest(words(dateWords).month(busiest.month), busiest.questions);
}

/** Questions and releases month by month. */
export function ProjectActivity({ activity, yearHrefs }: Chart) {
  return (
    <section>
      <SectionHead>{words(projectWords).monthly}</SectionHead>
      <ActivityChart activity={activity} yearHrefs={yearHrefs}>
        {busiestOf(activity)}
      </ActivityChart>
    </section>
  );
}

/** Beside a project's first questions: versions on a line, articles worth reading, who asked. */
export function ProjectOverview({ project, releases, readings, askers, links }: OverviewProps) {
  const say = words(projectWords);
  const often = readings.filter(({ weeklies }) => weeklies.length > 1).slice(0, OFTEN);
  const { slug } = project;
  return (
    <>
      {releases.length > 0 && (
        <section id="releases">
          <SectionHead
            more={{ href: projectTabPath(slug, 'releases'), text: say.all(releases.length) }}
          >
            {say.versions}
          </SectionHead>
          <ReleaseTimeline releases={releases} />
        </section>
      )}
      {often.length > 0 && (
        <section id="readings">
          <SectionHead
            more={{ href: projectTabPath(slug, 'readings'), text: say.all(readings.length) }}
          >
            {say.oftenRecommended}
          </SectionHead>
          <ul className="readings readings-stacked">
            {often.map(({ id, title, url, weeklies }) => (
              <ReadingRow
                key={id}
                url={url}
                date={weeklies[0] ?? ''}
                caption={say.printed(weeklies.length)}
                links={links}
              >
                {title}
              </ReadingRow>
            ))}
          </ul>
        </section>
      )}
      {askers.length > 0 && (
        <section>
          <SectionHead>{say.askers}</SectionHead>
          <ProjectAskers slug={slug} askers={askers} />
        </section>
      )}
    </>
  );
}
