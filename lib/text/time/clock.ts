/** When an event takes place, read from what a weekly printed. */
export interface EventClock {
  /** Minutes after the midnight its day begins with, Beijing time; 1440 and more is the next day. */
  start: number;
  /** The same for its end; null where none is printed. */
  end: number | null;
}

const HALVES =
  '凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|午后|傍晚|午夜|半夜|深夜|夜里|晚上|晚间|今晚|当晚|晚';
/** What stands between a start and its end. */
const TO = '(?:[-‐-―−~〜→]+|至|到|直到)';
const NUMBER = '\\d{1,2}|[零〇一二两三四五六七八九十]{1,3}';
/* eslint-disable regexp/no-super-linear-backtracking, regexp/no-super-linear-move --
   Spaces in a row are one before these look at a text: `\\s*` is one space or none. */
/** One time of day. What stands before a Chinese number may be a weekday: 周三. */
const TIME = new RegExp(
  `(?<next>次日|翌日|第二天|隔天)?\\s*(?<half>${HALVES})?\\s*(?<![\\d周期拜])(?<hour>${NUMBER})` +
    `(?:\\s*:\\s*(?<minute>\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?` +
    `|\\s*[点时](?![间段])钟?整?(?:\\s*(?<part>半|[一三]刻)|\\s*(?<spoken>${NUMBER})\\s*分|(?<bare>\\d{2})(?!\\d))?` +
    `|(?=\\s*[ap]\\.?m|\\s*${TO}\\s*(?:${HALVES})?\\s*(?:${NUMBER})\\s*(?:[点时]|[ap]\\.?m)))(?:分|\\s*(?<side>[ap])\\.?m\\b\\.?)?`,
  'giu',
);
const RANGE = new RegExp(`^\\s*[)\\]]?\\s*(?:开始|起)?\\s*${TO}\\s*$`, 'u');
/* eslint-enable regexp/no-super-linear-backtracking, regexp/no-super-linear-move */
const OUR_ZONE = /(?:UTC|GMT)\s*\+\s*0?8(?::?00)?(?!\d)/giu;
const OTHER_ZONE =
  /\b(?:UTC|GMT|P[SD]?T|E[SD]T|CES?T|JST|BST)\b|(?:美西|美东|美国|太平洋|欧洲|日本|东京|伦敦|纽约|格林威治)[^\s\d]{0,2}时间/iu;
const DAY = 24 * 60;
const NOON = 12 * 60;

type Printed = Record<string, string | undefined>;

const DIGITS = '零一二三四五六七八九';

/** `十二`, `二十`, `两`, `12`. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const digit = (one: string | undefined): number =>
    Math.max(0, DIGITS.indexOf((one ?? '').replace('两', '二').replace('〇', '零')));
  if (!text.includes('十')) return digit(text.at(-1));
  const [tens, ones] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

function minuteOf({ minute, part, spoken, bare }: Printed): number {
  if (part) return { 半: 30, 一刻: 15, 三刻: 45 }[part] ?? 0;
  return numberOf(minute ?? spoken ?? bare ?? '0');
}

/** Hours that belong to the half of the day they are printed with, in minutes. */
function shiftOf(hour: number, half: string): number {
  if (/^a/i.test(half) || half === '凌晨') return hour === 12 ? -NOON : 0;
  if (/^[早上清]/.test(half)) return 0;
  if (/[晚夜]/.test(half) && half !== '傍晚') {
    if (hour === 12) return NOON;
    if (hour < 5) return DAY;
  }
  const isMorning = /^[中正]午/.test(half) && hour > 9;
  return hour < 12 && !isMorning ? NOON : 0;
}

const sideOf = ({ side, half }: Printed): string | undefined => side ?? half;

/** @returns null where no day has such a time. */
function minutesOf(printed: Printed, half = sideOf(printed)): number | null {
  const hour = numberOf(printed['hour'] ?? '');
  const minute = minuteOf(printed);
  if (minute > 59 || hour * 60 + minute > DAY) return null;
  const nextDay = printed['next'] ? DAY : 0;
  return hour * 60 + minute + (half ? shiftOf(hour, half) : 0) + nextDay;
}

/**
 * The first sensible reading of an end: in the same half of the day as the start, in its second
 * half, after midnight (at most twelve hours long).
 */
function endOf(printed: Printed, start: number, half: string | undefined): number | null {
  const own = minutesOf(printed, sideOf(printed) ?? half);
  if (own === null || own > start) return own;
  const isTwelveHours = half !== undefined && sideOf(printed) === undefined;
  const later = isTwelveHours ? [own + NOON, own + DAY] : [own + DAY];
  return later.find((end) => end > start && end - start <= NOON) ?? null;
}

/**
 * Reads the time of an event.
 * @param time as printed: `19:00–20:00`, `下周三 下午 2 点半`, `晚上 11:00-1:00`, `全天`.
 * @returns null where no time of day is printed, none that exists, or one of another time zone.
 */
export function readClock(time: string): EventClock | null {
  const text = time.normalize('NFKC').replace(/\s+/gu, ' ').replace(OUR_ZONE, ' ');
  if (OTHER_ZONE.test(text)) return null;
  const times = [...text.matchAll(TIME)].filter(({ groups }) => minutesOf(groups ?? {}) !== null);
  const [first, second] = times;
  if (!first) return text.includes('全天') ? { start: 0, end: DAY } : null;
  const printed = first.groups ?? {};
  const between = text.slice(first.index + first[0].length, second?.index);
  if (!second || !RANGE.test(between)) return { start: minutesOf(printed) ?? 0, end: null };
  const last = second.groups ?? {};
  const half = sideOf(printed) ?? last['side'];
  // `11:00–1:00 PM` begins in the morning.
  const starts = [minutesOf(printed, half), minutesOf(printed)].map((minutes) => minutes ?? 0);
  const stated = minutesOf(last);
  const start = starts.find((one) => stated === null || one < stated) ?? starts[0] ?? 0;
  return { start, end: endOf(last, start, sideOf(printed)) };
}

/** Minutes by which Beijing is ahead of UTC. It has had no summer time since 1991. */
const BEIJING = 8 * 60;

/** A moment, as `2031-04-16T12:00:00Z`. @param minutes after the midnight a day begins with in Beijing. */
export function momentAt(day: string, minutes: number): string {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + (minutes - BEIJING) * 60_000);
  return moment.toISOString().replace('.000', '');
}

/** When what begins at a time of a day is over for certain: its end, or that of its day. @param time as printed. */
export function overAt(day: string, time: string | null): string {
  const clock = time === null ? null : readClock(time);
  const days = Math.floor((clock?.start ?? 0) / DAY) + 1;
  return momentAt(day, clock?.end ?? days * DAY);
}

/** The day in Beijing on which a moment ends what came before it; midnight ends the day before. */
export function dayEndedBy(moment: string): string {
  return new Date(Date.parse(moment) + BEIJING * 60_000 - 1).toISOString().slice(0, 10);
}
