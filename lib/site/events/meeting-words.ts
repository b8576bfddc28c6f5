import { weekdayName } from '#lib/text/dates.ts';
import { type Repeat, placeInMonth } from '#lib/text/time/recurring.ts';

/** How a meeting comes round. */
export interface MeetingRule {
  repeat: Repeat;
  /** Its first day, `YYYY-MM-DD`. */
  from: string;
  /** Beijing time, as printed. */
  time: string;
}

const PLACES: Readonly<Record<number, string>> = {
  1: '第一个',
  2: '第二个',
  3: '第三个',
  4: '第四个',
  [-1]: '最后一个',
};

/** When a meeting comes round, as people say it in Chinese: `隔周三 19:00–20:00`. */
export function meetingWords({ from, repeat, time }: MeetingRule): string {
  const weekday = weekdayName(from);
  const days = {
    weekly: `每${weekday}`,
    biweekly: `隔${weekday}`,
    monthly: `每月${PLACES[placeInMonth(from)] ?? ''}${weekday}`,
  };
  return `${days[repeat]} ${time}`;
}
