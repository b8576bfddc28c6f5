import { ReadingRow } from '#components/reading/reading-row.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { monthName } from '#lib/text/dates.ts';
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
  return busiest
    ? `最多的一个月是 ${monthName(busiest.month)}，刊登 ${busiest.questions} 条问答。`
    : '';
}

/** Questions and releases month by month. */
export function ProjectActivity({ activity, yearHrefs }: Chart) {
  return (
    <section>
      <SectionHead>逐月问答</SectionHead>
      <ActivityChart activity={activity} yearHrefs={yearHrefs}>
        {busiestOf(activity)}
      </ActivityChart>
    </section>
  );
}

/** Beside a project's first questions: versions on a line, articles worth reading, who asked. */
export function ProjectOverview({ project, releases, readings, askers }: OverviewProps) {
  const often = readings.filter(({ weeklies }) => weeklies.length > 1).slice(0, OFTEN);
  const { slug } = project;
  return (
    <>
      {releases.length > 0 && (
        <section id="releases">
          <SectionHead
            more={{ href: projectTabPath(slug, 'releases'), text: `全部 ${releases.length}` }}
          >
            发布记录
          </SectionHead>
          <ReleaseTimeline releases={releases} />
        </section>
      )}
      {often.length > 0 && (
        <section id="readings">
          <SectionHead
            more={{ href: projectTabPath(slug, 'readings'), text: `全部 ${readings.length}` }}
          >
            常被推荐的文章
          </SectionHead>
          <ul className="readings readings-stacked">
            {often.map(({ id, title, url, weeklies }) => (
              <ReadingRow
                key={id}
                url={url}
                date={weeklies[0] ?? ''}
                caption={`刊登 ${weeklies.length} 次`}
              >
                {title}
              </ReadingRow>
            ))}
          </ul>
        </section>
      )}
      {askers.length > 0 && (
        <section>
          <SectionHead>问得最多的人</SectionHead>
          <ProjectAskers slug={slug} askers={askers} />
        </section>
      )}
    </>
  );
}
