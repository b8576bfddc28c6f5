import { nameKey, spellingsOf } from '#lib/text/names/book.ts';
import { fold } from '../terms/fold.ts';
import { searchTypes, typeNames } from '../types.ts';
import type { ProjectName, SearchType } from '../types.ts';
import { withinOneEdit } from '../index/vocabulary.ts';

/** A filter's value as it was understood, or why not and what would be. */
export type FilterReading = { value: string; label: string } | { reason: string; offers: string[] };

/** What readers may write for a type, besides its own word and its Chinese name. */
const otherTypeNames: Readonly<Record<SearchType, readonly string[]>> = {
  question: ['questions', 'qa', '问题'],
  weekly: ['weeklies', '周报'],
  release: ['releases', '版本'],
  reading: ['readings', '文章'],
  project: ['projects'],
};

/** Reads what stands behind `type:`. */
export function typeFilter(value: string): FilterReading {
  const wanted = value.toLowerCase();
  const found = searchTypes.find((type) =>
    [type, typeNames[type], ...otherTypeNames[type]].includes(wanted),
  );
  if (found) return { value: found, label: typeNames[found] };
  const offers = searchTypes.map((type) => `type:${type}`);
  const reason = value === '' ? '“type:”后面要写类型' : `没有“${value}”这种类型`;
  return { reason: `${reason}；可用 ${offers.join('、')}`, offers };
}

/** Reads what stands behind `year:`: four digits, 年 allowed behind. */
export function yearFilter(value: string): FilterReading {
  const [, year] = /^((?:19|20)\d\d)年?$/.exec(value) ?? [];
  if (year) return { value: year, label: year };
  return { reason: `“year:”后面要写四位年份，如 year:2022`, offers: [] };
}

const mostOffers = 3;
// Shorter values would be taken for a project by chance.
const leastEnding = 2;
const leastNear = 5;

/**
 * Reads what stands behind `project:`: a slug, name or alias in any spelling (see {@link nameKey});
 * also how one project's name ends (`registry`), or one letter off it, where no other is meant.
 */
export function projectFilter(value: string, projects: readonly ProjectName[]): FilterReading {
  const keyOf = (name: string): string => nameKey(fold(name).text);
  const wanted = keyOf(value);
  const namesOf = (project: ProjectName): string[] => spellingsOf(project).map(keyOf);
  const only = (fits: (name: string) => boolean): ProjectName | undefined => {
    const fitting = projects.filter((project) => namesOf(project).some(fits));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const found =
    wanted === ''
      ? undefined
      : (projects.find((project) => namesOf(project).includes(wanted)) ??
        (wanted.length < leastEnding ? undefined : only((name) => name.endsWith(wanted))) ??
        (wanted.length < leastNear ? undefined : only((name) => withinOneEdit(name, wanted))));
  if (found) return { value: found.slug, label: found.name };
  const near = projects.filter((project) =>
    namesOf(project).some(
      (name) =>
        wanted.length > 1 &&
        (name.includes(wanted) || wanted.includes(name) || withinOneEdit(name, wanted)),
    ),
  );
  return {
    reason: value === '' ? '“project:”后面要写项目名' : `没有叫“${value}”的项目`,
    offers: near.slice(0, mostOffers).map(({ slug }) => `project:${slug}`),
  };
}
