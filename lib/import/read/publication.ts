import type { HeadProblem } from './fence.ts';
import type { HeadField } from './fields.ts';

const TRUE = /^(?:true|t|yes|y|on|1)$/i;
const FALSE = /^(?:false|f|no|n|off|0)$/i;

/** Why Hugo or Jekyll would not publish a post. */
export type Unpublished = 'draft' | 'expired' | 'future';

/** Why a post is not online, and the line that says so. */
export interface Withheld {
  reason: Unpublished;
  /** Chinese, for a message. */
  problem: string;
  line: number;
}

/** Calendar day in Asia/Shanghai of a timestamp; one without a zone is meant there. */
export function shanghaiDay(written: string): string | null {
  const moment = momentOf(written);
  return moment && dayOf(moment);
}

/**
 * Reads a timestamp as Hugo, Jekyll and Hexo write them: `2023-02-24`, `2023/2/4 15:00`,
 * `2023-02-24T15:00:00+08:00`, `2023年2月24日`; full-width digits are digits.
 * @returns null for what is none and for days that do not exist.
 */
export function momentOf(written: string): Date | null {
  const [, year = '', month = '', day = '', time, zone] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|CST|[+-]\d{2}:?\d{2})?)?$/i.exec(
      written.normalize('NFKC').trim(),
    ) ?? [];
  if (year === '') return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // `2023-02-30` rolls over in Date; a day that does not exist is a mistake, not the 2nd of March.
  const midnight = new Date(`${date}T00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return null;
  const moment = new Date(`${date}T${(time ?? '00:00').padStart(5, '0')}${zoneOf(zone)}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** `CST` is China's time in these posts; so is what names no zone. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined || /^CST$/i.test(zone)) return '+08:00';
  return /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone;
}

/** `YYYY-MM-DD` in Asia/Shanghai. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(moment);
}

/**
 * Whether a post is online at a moment, by the rules of Hugo (draft, publishDate or date, expiryDate)
 * and Jekyll (published). Source: gohugo.io, "Front matter"; jekyllrb.com, "Front Matter".
 * @returns null where it is.
 */
export function withheld(fields: ReadonlyMap<string, HeadField>, now: Date): Withheld | null {
  const draft = fields.get('draft');
  if (draft && TRUE.test(draft.words)) {
    return { reason: 'draft', problem: '这一篇是草稿（draft: true）', line: draft.line };
  }
  const published = fields.get('published');
  if (published && FALSE.test(published.words)) {
    return { reason: 'draft', problem: '这一篇没有发布（published: false）', line: published.line };
  }
  const expiry = fields.get('expirydate') ?? fields.get('unpublishdate');
  const end = expiry && momentOf(expiry.words);
  if (expiry && end && end <= now) {
    return { reason: 'expired', problem: `这一篇已在 ${dayOf(end)} 过期`, line: expiry.line };
  }
  const begin = [fields.get('publishdate'), fields.get('pubdate'), published, fields.get('date')]
    .filter((field) => field !== undefined)
    .find(({ words }) => momentOf(words) !== null);
  const start = begin && momentOf(begin.words);
  if (begin && start && start > now) {
    const problem = `这一篇到 ${dayOf(start)} 才发布，导入时还没有到`;
    return { reason: 'future', problem, line: begin.line };
  }
  return null;
}

/**
 * Fields that decide about publication and that say nothing readable: a slip in `draft: ture` must not
 * put a draft online without a word.
 */
export function unclearFields(fields: ReadonlyMap<string, HeadField>): HeadProblem[] {
  const unclear = (name: string, isClear: (words: string) => boolean, example: string) => {
    const field = fields.get(name);
    if (!field || field.words === '' || isClear(field.words)) return [];
    const problem = `${name} 的值「${field.words}」读不懂，没有理会`;
    return [{ problem, remedy: `写成 ${name}: ${example}`, line: field.line }];
  };
  const isSwitch = (words: string) => TRUE.test(words) || FALSE.test(words);
  const isDate = (words: string) => momentOf(words) !== null;
  return [
    ...unclear('draft', isSwitch, 'true'),
    ...unclear('published', (words) => isSwitch(words) || isDate(words), 'false'),
    ...['publishdate', 'pubdate', 'expirydate', 'unpublishdate'].flatMap((name) =>
      unclear(name, isDate, '2023-02-24T15:00:00+08:00'),
    ),
  ];
}
