import { withoutTracking } from '#lib/doctor/rules/tracking.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { addressOf } from './addresses.ts';
import type { Marks, Run } from './runs.ts';

const ADDRESS =
  /(?:https?:\/\/|(?<![\w.@/])www\.)[\w\-.~:/?#@!$&()*+,;=%]+|(?<![\w.+/-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}(?<=[a-z])(?![\w-])/gi;

/** Words with their marks; an address among them, of a page or of mail, is a link, as readers take it for one. */
export function linked(value: string, given: Marks): Run[] {
  const marks = given.code === 'font' && isProse(value) ? { ...given, code: null } : given;
  if (marks.href !== null || marks.code !== null || !/:\/\/|@|www\./i.test(value)) {
    return [{ kind: 'text', value, marks }];
  }
  const runs: Run[] = [];
  let from = 0;
  for (const match of value.matchAll(ADDRESS)) {
    const typed = withoutEnd(match[0], /[.,:;!?)('*~&$]/);
    const href = addressOf(prefixOf(typed) + typed, null);
    if (href === null) continue;
    if (match.index > from)
      runs.push({ kind: 'text', value: value.slice(from, match.index), marks });
    runs.push({ kind: 'text', value: withoutTracking(typed).better, marks: { ...marks, href } });
    from = match.index + typed.length;
  }
  if (from < value.length) runs.push({ kind: 'text', value: value.slice(from), marks });
  return runs;
}

/** What Markdown reads before an address that is typed without. */
function prefixOf(typed: string): string {
  if (/^https?:/i.test(typed)) return '';
  return /^www\./i.test(typed) ? 'http://' : 'mailto:';
}

/** Chinese sentences are no code, whatever font a page has. */
function isProse(value: string): boolean {
  const han = value.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 2 > value.replace(/\s/g, '').length;
}
