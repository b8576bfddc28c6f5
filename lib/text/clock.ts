/** When an event takes place, read from what a weekly printed. */
export interface EventClock {
  /** Minutes after midnight, Beijing time. */
  start: number;
  /** The same for its end; null where none is printed. */
  end: number | null;
}

const CLOCK =
  /(?<half>上午|中午|下午|晚上|晚)?\s*(?<hour>\d{1,2})(?:\s*[:：]\s*(?<minute>\d{2})|\s*[点时])/gu;
const DAY_MINUTES = 24 * 60;

function minutesOf({ half, hour, minute }: Record<string, string | undefined>): number {
  const read = Number(hour);
  const isAfternoon = half !== undefined && half !== '上午' && half !== '中午' && read < 12;
  return (isAfternoon ? read + 12 : read) * 60 + Number(minute ?? 0);
}

/**
 * Reads the time of an event.
 * @param time as printed: `19:00–20:00`, `下周三 下午 14 点`.
 * @returns null where no time of day is printed, or none that exists.
 */
export function readClock(time: string): EventClock | null {
  const read = [...time.matchAll(CLOCK)].map(({ groups = {} }) => minutesOf(groups));
  const [start, end = null] = read.filter((minutes) => minutes < DAY_MINUTES);
  if (start === undefined) return null;
  return { start, end: end !== null && end > start ? end : null };
}
