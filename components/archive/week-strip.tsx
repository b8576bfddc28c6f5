import type { Weekly } from '#lib/content/types.ts';
import type { ProjectTally } from '#lib/content/views/years.ts';
import { filtered } from './project-filter.tsx';
import { archiveWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

const SQUARE = 15;
const STEP = 17;
const FOOT = 3;
const WIDTH = 0.85;

type Week = Pick<Weekly, 'questions'> | null;

/** One outline for all squares of a project, and for the feet of weeks without questions. */
function outlines(weeks: readonly Week[], height: number): Map<string, string> {
  const paths = new Map<string, string>();
  const add = (key: string, x: number, y: number, h: number) =>
    paths.set(key, `${paths.get(key) ?? ''}M${x} ${y}h${WIDTH}v${h}h-${WIDTH}z`);
  for (const [x, week] of weeks.entries()) {
    if (!week) add('strip-none', x, height - FOOT, FOOT);
    else if (week.questions.length === 0) add('strip-zero', x, height - FOOT, FOOT);
    for (const [place, { project }] of (week?.questions ?? []).entries()) {
      add(`hue-${project ?? 'none'}`, x, height - place * STEP - SQUARE, SQUARE);
    }
  }
  return paths;
}

interface WeekStripProps {
  year: string;
  /** 53 places, null where nothing was published. */
  weeks: readonly Week[];
  /** The projects of the page's filter, if it has one. */
  tally?: readonly ProjectTally[];
}

/**
 * A year at a glance: one square per question, week by week, in its project's hue.
 * Decoration for the list below it, so one picture with one sentence.
 */
export function WeekStrip({ year, weeks, tally = [] }: WeekStripProps) {
  const most = Math.max(...weeks.map((week) => week?.questions.length ?? 0));
  const height = Math.max(FOOT, most * STEP);
  return (
    <svg
      className="strip"
      role="img"
      aria-label={words(archiveWords).strip(year)}
      viewBox={`0 0 ${weeks.length} ${height}`}
      height={height}
      preserveAspectRatio="none"
    >
      {[...outlines(weeks, height)].map(([hue, d]) => (
        <path
          key={hue}
          className={hue.startsWith('hue-') ? `${filtered(tally, [hue.slice(4)])} ${hue}` : hue}
          d={d}
        />
      ))}
    </svg>
  );
}

/** Names of the months over or under 53 weeks. */
export function Months() {
  const say = words(archiveWords);
  return (
    <div className="months" aria-hidden="true">
      {Array.from({ length: 12 }, (_, index) => (
        <span key={index}>{say.monthMark(index + 1)}</span>
      ))}
    </div>
  );
}
