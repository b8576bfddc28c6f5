import { fold } from '../terms/fold.ts';
import type { ProjectName, SearchType } from '../types.ts';
import { withinOneEdit } from '../index/vocabulary.ts';

/** A filter's value as it was understood, or why not and what would be. */
export type FilterReading = { value: string; label: string } | { reason: string; offers: string[] };

const types: readonly { type: SearchType; label: string; names: readonly string[] }[] = [
  { type: 'question', label: '问答', names: ['question', 'questions', 'qa', '问答', '问题'] },
  { type: 'weekly', label: '周刊', names: ['weekly', 'weeklies', '周刊', '周报'] },
  { type: 'release', label: '发布', names: ['release', 'releases', '发布', '版本'] },
  { type: 'reading', label: '阅读', names: ['reading', 'readings', '阅读', '文章'] },
  { type: 'project', label: '项目', names: ['project', 'projects', '项目'] },
];

/** Reads what stands behind `type:`. */
export function typeFilter(value: string): FilterReading {
  const wanted = value.toLowerCase();
  const found = types.find(({ names }) => names.includes(wanted));
  if (found) return { value: found.type, label: found.label };
  const offers = types.map(({ type }) => `type:${type}`);
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
 * Reads what stands behind `project:`: a slug, name or alias in any case, with or without hyphens;
 * also how one project's name ends (`registry`), or one letter off it, where no other is meant.
 */
export function projectFilter(value: string, projects: readonly ProjectName[]): FilterReading {
  const wanted = plain(value);
  const namesOf = ({ slug, name, aliases }: ProjectName) => [slug, name, ...aliases].map(plain);
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

function plain(name: string): string {
  return fold(name)
    .text.toLowerCase()
    .replace(/[-_\s]/g, '');
}
