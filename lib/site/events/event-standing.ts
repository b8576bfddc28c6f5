import { monthDay, yearOf } from '#lib/text/dates.ts';

/** How an event stands now. */
interface Standing {
  date: string | null;
  time: string | null;
  place: string | null;
  cancelled: boolean;
}

/** What one weekly says of when and where an event takes place. */
export interface Announced {
  date?: string | undefined;
  was?: string | undefined;
  time?: string | undefined;
  place?: string | undefined;
}

/** `04-16`; with the year where that is another one. */
function dayBeside(day: string, other: string | undefined): string {
  return yearOf(day) === yearOf(other ?? day) ? monthDay(day).replace('.', '-') : day;
}

/** How what has become of an event is said. */
interface ChangeWords {
  cancelled: string;
  postponed: string;
  was: (day: string) => string;
  moved: (when: string) => string;
  place: (place: string) => string;
}

/** The words in Chinese: for feeds and what else is made of a weekly, and for the dictionary of pages. */
export const eventWords = {
  cancelled: '已取消',
  postponed: '改期，日期待定',
  was: (day: string) => `原定 ${day}`,
  moved: (when: string) => `改到 ${when}`,
  place: (place: string) => `地点改为 ${place}`,
  recording: '会议回放',
  page: '活动页面',
  join: '参加',
} as const satisfies ChangeWords & Record<EventPurpose, string>;

/**
 * What has become of an announced event since: `已取消`, `改到 04-16`. Of the newest announcement, what it
 * changed: `原定 04-09`.
 */
export function changesOf(
  announced: Announced,
  standing: Standing | null,
  say: ChangeWords,
): string[] {
  if (!standing) {
    return announced.was ? [say.was(dayBeside(announced.was, announced.date))] : [];
  }
  const { date, time, place, cancelled } = standing;
  if (cancelled) return [say.cancelled];
  if (date === null) return [say.postponed];
  const [day, printed] = [announced.date ?? announced.was, announced.time];
  const isMoved = day !== date;
  const isLater = time !== null && printed !== undefined && printed !== time;
  const when = [isMoved ? dayBeside(date, day) : null, isLater ? time : null].filter(Boolean);
  const isElsewhere = place !== null && announced.place !== undefined && announced.place !== place;
  const changes = [
    when.length > 0 ? say.moved(when.join(' ')) : null,
    isElsewhere ? say.place(place) : null,
    // What it is moved from matters to whoever reads of the new day.
    !isMoved && announced.was ? say.was(dayBeside(announced.was, date)) : null,
  ];
  return changes.filter((one) => one !== null);
}

/** Rooms are gone when the meeting is over; recordings and pages about it stay. */
const MEETING_ROOM = /^https?:\/\/(?:meeting\.|[\w.-]*(?:zoom|dingtalk)\.)/;
const RECORDING =
  /^https?:\/\/(?:[\w-]+\.)*(?:bilibili\.com\/video|b23\.tv|youtube\.com|youtu\.be|v\.qq\.com)\b/;

/** What an event's own address leads to. */
export type EventPurpose = 'recording' | 'page' | 'join';

/**
 * What an event's own address is good for; null where it is a room that is closed.
 * @param isOn it is to come, on the day that stands beside the address.
 */
export function purposeOf(url: string, isOn: boolean): EventPurpose | null {
  if (RECORDING.test(url)) return 'recording';
  if (!isOn) return MEETING_ROOM.test(url) ? null : 'page';
  return 'join';
}
