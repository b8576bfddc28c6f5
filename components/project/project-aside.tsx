import { ReadingRow } from '#components/reading/reading-row.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { MergedReading } from '#lib/content/types.ts';
import type { ProjectViewProps } from './project-props.ts';
import { ReleaseTimeline } from './release-timeline.tsx';
import { YearBars } from './year-bars.tsx';

const TIMELINE = 6;
const OFTEN = 3;

/** Articles that were printed more than once, the most often printed first. */
function oftenPrinted(readings: MergedReading[]): MergedReading[] {
  return readings
    .filter(({ weeklies }) => weeklies.length > 1)
    .sort((a, b) => b.weeklies.length - a.weeklies.length)
    .slice(0, OFTEN);
}

/** Beside a project: questions per year, newest versions, articles worth reading. */
export function ProjectAside({ years, releases, readings }: ProjectViewProps) {
  const often = oftenPrinted(readings);
  return (
    <aside aria-label="概览">
      {years.some(({ count }) => count > 0) && (
        <section className="mb-11">
          <SectionHead>逐年问答</SectionHead>
          <YearBars years={years} />
        </section>
      )}
      {releases.length > 0 && (
        <section className="mb-7">
          <SectionHead more={{ href: '#releases', text: `全部 ${releases.length}` }}>
            发布记录
          </SectionHead>
          <ReleaseTimeline releases={releases.slice(0, TIMELINE)} />
        </section>
      )}
      {often.length > 0 && (
        <section>
          <SectionHead>常被推荐的文章</SectionHead>
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
    </aside>
  );
}
