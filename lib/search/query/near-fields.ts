import { withinOneEdit } from '../index/vocabulary.ts';
import type { UnknownFilter } from '../types.ts';
import type { Fields } from './language.ts';

/** Words for fields that we do not have. */
const otherFields = new Map([
  ['projects', 'project'],
  ['类别', '类型'],
  ['种类', '类型'],
  ['年', '年份'],
  ['年度', '年份'],
  ['date', 'year'],
]);

/**
 * What may have been meant by a field that there is not: offers for one letter off, where the value is one
 * of that field. `undefined` for every other word with a colon: sentences, errors and code have many.
 * The fields are given, not imported: bundlers cut what is wanted early and late into pieces of their own.
 */
export function nearestField(
  name: string,
  { known, read: readAs }: Fields,
): Pick<UnknownFilter, 'reason' | 'offers'> | undefined {
  const reason = `没有“${name}:”这种筛选，按普通文字搜索；可用 project:、type:、year:、@提问者、#编号`;
  const word = otherFields.get(name.toLowerCase()) ?? name.toLowerCase();
  for (const [spelling, field] of known) {
    const isNear = spelling === word || (word.length > 3 && withinOneEdit(spelling, word));
    if (!isNear) continue;
    const read = readAs(field);
    if (!('reason' in read)) return { reason, offers: [`${field}:${read.value}`] };
    // Nobody writes so long a word by chance.
    if (word.length > 5) return { reason, offers: read.offers };
  }
  return undefined;
}
