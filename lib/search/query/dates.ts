/** A date in a text. */
export interface FoundDate {
  /** As it stands there. */
  source: string;
  /** `YYYY-MM-DD`, or `-MM-DD` where no year is named. */
  day: string;
}

const numerals = '〇一二三四五六七八九';
const few = '[一二三四五六七八九十]{1,3}';
const chineseMonth = new RegExp(`(?<=年 ?)(${few})(?= ?月)`, 'g');
const chineseDay = new RegExp(`(${few}|\\d{1,2})( ?月 ?)(${few})(?= ?[日号])`, 'g');

/**
 * A text with the numerals of Chinese years and dates as digits: `二〇二三年二月二十四日` becomes
 * `2023年2月24日`.
 */
export function withDigits(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]{4}(?= ?年)/g, (year) =>
      Array.from(year, (numeral) => Math.max(0, numerals.indexOf(numeral))).join(''),
    )
    .replace(chineseMonth, (month) => countOf(month))
    .replace(
      chineseDay,
      (_, month: string, between: string, day: string) => countOf(month) + between + countOf(day),
    );
}

/** `二十四` is 24; digits stay as they are. */
function countOf(number: string): string {
  if (/^\d/.test(number)) return number;
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['〇', number];
  const ten = tens === '' ? 1 : numerals.indexOf(tens);
  return String(ten * 10 + (ones === '' ? 0 : numerals.indexOf(ones)));
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = `(?<name>${months.join('|')})[a-z]*`;

// 2023年2月24日, 23 年 2 月 24 号 | 2023-2-24, 2023/02/24, 2023.2.24 | 20230224 | 2月24日 | Feb 24, 2023 |
// 24 Feb 2023. What a time of day follows is the beginning of a log's line.
const forms = [
  /(?<![\d.])(?<year>(?:20)?\d\d) ?年 ?(?<month>\d{1,2}) ?月(?: ?份)? ?(?<day>\d{1,2})(?: ?[日号])?(?![\d.])/g,
  /(?<![\d.\w/-])(?<year>20\d\d)(?<mark>[-/._])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d\w/-]|\.\d|T\d| \d\d?:\d)/g,
  /(?<![\d.\w-])(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?![\d\w-]|\.\d)/g,
  /(?<![\d.年] ?)(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/g,
  new RegExp(
    `(?<![a-z])${month}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\\d\\d)(?!\\d)`,
    'gi',
  ),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2}) ${month}\\.?,? (?<year>20\\d\\d)(?!\\d)`, 'gi'),
];

/** Finds the dates that people write in a folded text. */
export function datesIn(text: string): FoundDate[] {
  const found: (FoundDate & { start: number })[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const { year, month: number, name, day = '' } = match.groups ?? {};
      const which = name ? months.indexOf(name.toLowerCase()) + 1 : Number(number);
      if (which < 1 || which > 12 || Number(day) < 1 || Number(day) > 31) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.start + other.source.length && end > other.start))
        continue;
      const date = [which, Number(day)].map((part) => String(part).padStart(2, '0')).join('-');
      const full = year?.length === 2 ? `20${year}` : (year ?? '');
      found.push({ source: match[0], day: `${full}-${date}`, start });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ source, day }) => ({ source, day }));
}
