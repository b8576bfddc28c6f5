// Days of content as moments: the midnight with which they begin in Beijing.

/** RFC 3339. @param day `YYYY-MM-DD`. */
export function internetTime(day: string): string {
  return `${day}T00:00:00+08:00`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** RFC 5322, as RSS and mail want it. @param day `YYYY-MM-DD`. */
export function mailTime(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = MONTHS[date.getUTCMonth()];
  const weekday = DAYS[date.getUTCDay()];
  return `${weekday}, ${day.slice(8)} ${month} ${day.slice(0, 4)} 00:00:00 +0800`;
}
