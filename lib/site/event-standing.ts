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

/**
 * What has become of an announced event since: `已取消`, `改到 04-16`. Of the newest announcement, what it
 * changed: `原定 04-09`.
 */
export function changesOf(announced: Announced, standing: Standing | null): string[] {
  if (!standing) return announced.was ? [`原定 ${dayBeside(announced.was, announced.date)}`] : [];
  const { date, time, place, cancelled } = standing;
  if (cancelled) return ['已取消'];
  if (date === null) return ['改期，日期待定'];
  const [day, printed] = [announced.date ?? announced.was, announced.time];
  const isMoved = day !== date;
  const isLater = time !== null && printed !== undefined && printed !== time;
  const when = [isMoved ? dayBeside(date, day) : null, isLater ? time : null].filter(Boolean);
  const isElsewhere = place !== null && announced.place !== undefined && announced.place !== place;
  const changes = [
    when.length > 0 ? `改到 ${when.join(' ')}` : null,
    isElsewhere ? `地点改为 ${place}` : null,
    // What it is moved from matters to whoever reads of the new day.
    !isMoved && announced.was ? `原定 ${dayBeside(announced.was, date)}` : null,
  ];
  return changes.filter((one) => one !== null);
}

/** Rooms are gone when the meeting is over; recordings and pages about it stay. */
const MEETING_ROOM = /^https?:\/\/(?:meeting\.|[\w.-]*(?:zoom|dingtalk)\.)/;
const RECORDING =
  /^https?:\/\/(?:[\w-]+\.)*(?:bilibili\.com\/video|b23\.tv|youtube\.com|youtu\.be|v\.qq\.com)\b/;

/**
 * What an event's own address is good for; null where it is a room that is closed.
 * @param isOn it is to come, on the day that stands beside the address.
 */
export function purposeOf(url: string, isOn: boolean): string | null {
  if (RECORDING.test(url)) return '会议回放';
  if (!isOn) return MEETING_ROOM.test(url) ? null : '活动页面';
  return '参加';
}
