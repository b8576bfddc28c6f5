import { HeatChart } from '#components/archive/heat-chart.tsx';
import { ProjectBars } from '#components/activity/project-bars.tsx';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { MergedReading, Release } from '#lib/content/types.ts';
import type { HeatYear } from '#lib/content/views/home.ts';
import type { ProjectCount } from '#lib/content/views/project/contents.ts';
import { paths } from '#lib/site/paths.ts';
import { RecentReadings } from './recent-readings.tsx';

/** Projects with most questions, beside the recent ones. */
export function ProjectAside({ counts }: { counts: ProjectCount[] }) {
  return (
    <aside aria-label="按项目">
      <SectionHead more={{ href: paths.projects, text: '全部项目' }}>按项目</SectionHead>
      <ProjectBars counts={counts} />
    </aside>
  );
}

interface CalendarProps {
  years: HeatYear[];
  latest: string;
  label: string;
}

/** 刊历: every week of every year. */
export function Calendar(props: CalendarProps) {
  return (
    <section className="mt-14 lg:mt-20">
      <SectionHead more={{ href: paths.weeklies, text: '按年浏览' }}>刊历</SectionHead>
      <HeatChart {...props} />
    </section>
  );
}

interface NewsProps {
  releases: { release: Release; project: ProjectRef | null }[];
  readings: MergedReading[];
}

/** Newest releases and articles. */
export function News({ releases, readings }: NewsProps) {
  return (
    <div className="with-aside">
      {releases.length > 0 && (
        <section>
          <SectionHead more={{ href: paths.releases, text: '全部发布' }}>近期发布</SectionHead>
          {releases.map(({ release, project }) => (
            <ReleaseRow key={release.id} release={release} project={project} />
          ))}
        </section>
      )}
      {readings.length > 0 && (
        <section>
          <SectionHead more={{ href: paths.readings, text: '全部文章' }}>推荐阅读</SectionHead>
          <RecentReadings readings={readings} />
        </section>
      )}
    </div>
  );
}
