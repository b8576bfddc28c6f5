import { withinOneEdit } from '../index/vocabulary.ts';
import type { ProjectName, UnknownFilter } from '../types.ts';
import { fields, valueReaders } from './language.ts';

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
 */
export function nearestField(
  name: string,
  value: string,
  names: readonly ProjectName[],
): Pick<UnknownFilter, 'reason' | 'offers'> | undefined {
  const reason = `没有“${name}:”这种筛选，按普通文字搜索；可用 project:、type:、year:、@提问者、#编号`;
  const word = otherFields.get(name.toLowerCase()) ?? name.toLowerCase();
  for (const [known, field] of fields) {
    const isNear = known === word || (word.length > 3 && withinOneEdit(known, word));
    if (!isNear) continue;
    const read = valueReaders[field](value, names);
    if (!('reason' in read)) return { reason, offers: [`${field}:${read.value}`] };
    // Nobody writes so long a word by chance.
    if (word.length > 5) return { reason, offers: read.offers };
  }
  return undefined;
}
