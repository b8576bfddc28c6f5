import { HeatChart } from '#components/archive/heat-chart.tsx';
import { ProjectBars } from '#components/activity/project-bars.tsx';
import type { Links } from '#components/ui/link/dead-note.tsx';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { MergedReading, Release } from '#lib/content/types.ts';
import type { HeatYear } from '#lib/content/views/home.ts';
import type { ProjectCount } from '#lib/content/views/project/contents.ts';
import { paths } from '#lib/site/paths.ts';
import { RecentReadings } from './recent-readings.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { homeWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Projects with most questions, beside the recent ones. */
export function ProjectAside({ counts }: { counts: ProjectCount[] }) {
  const title = words(frameWords).byProject;
  return (
    <aside aria-label={title}>
      <SectionHead more={{ href: paths.projects, text: words(homeWords).allProjects }}>
        {title}
      </SectionHead>
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
  const say = words(homeWords);
  return (
    <section className="mt-14 lg:mt-20">
      <SectionHead more={{ href: paths.weeklies, text: say.byYear }}>{say.archive}</SectionHead>
      <HeatChart {...props} />
    </section>
  );
}

interface NewsProps {
  releases: { release: Release; project: ProjectRef | null }[];
  readings: MergedReading[];
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** Newest releases and articles. */
export function News({ releases, readings, links }: NewsProps) {
  const say = words(homeWords);
  return (
    <div className="with-aside">
      {releases.length > 0 && (
        <section>
          <SectionHead more={{ href: paths.releases, text: say.allReleases }}>
            {say.recentReleases}
          </SectionHead>
          {releases.map(({ release, project }) => (
            <ReleaseRow key={release.id} release={release} project={project} links={links} />
          ))}
        </section>
      )}
      {readings.length > 0 && (
        <section>
          <SectionHead more={{ href: paths.readings, text: say.allArticles }}>
            {words(frameWords).readings}
          </SectionHead>
          <RecentReadings readings={readings} links={links} />
        </section>
      )}
    </div>
  );
}
