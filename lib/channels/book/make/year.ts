import type { Weekly } from '#lib/content/types.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { paths, yearPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { yearOf } from '#lib/text/dates.ts';
import type { ChannelContent } from '../../bodies.ts';
import { weeklyDocument } from '../../documents.ts';
import type { Book, Chapter } from '../types.ts';
import { bodyOf } from './body.ts';
import { elementsIn } from '../../write/elements.ts';
import { type PlaceOf, placeFinder, weeklyPlaces } from './places.ts';

/** Years that have a book, oldest first. */
export function bookYears({ model }: ChannelContent): string[] {
  return [...new Set(model.weeklies.map(({ date }) => yearOf(date)))].reverse();
}

/**
 * The weeklies of a year as a book, a chapter each, oldest first; null where there is none.
 * @param siteUrl address of the site without a slash at its end.
 */
export function yearBook(content: ChannelContent, year: string, siteUrl: string): Book | null {
  const weeklies = content.model.weeklies.filter(({ date }) => yearOf(date) === year).reverse();
  const [first, last] = [weeklies[0], weeklies.at(-1)];
  if (!first || !last) return null;
  const placeOf = placeFinder(new Map(weeklies.flatMap(weeklyPlaces)), siteUrl);
  const questions = allQuestions({ weeklies }).length;
  return {
    id: `${site.tag}/books/${year}`,
    file: `sofa-weekly-${year}`,
    title: `${site.name} ${year}`,
    about: [`${first.date} 至 ${last.date}`, `${weeklies.length} 期周刊，${questions} 条问答`],
    first: first.date,
    last: last.date,
    source: siteUrl + yearPath(paths.weeklies, year),
    chapters: weeklies.map((weekly) => chapterOf(weekly, content, siteUrl, placeOf)),
    questions,
  };
}

function chapterOf(
  { date, title, questions }: Weekly,
  content: ChannelContent,
  siteUrl: string,
  placeOf: PlaceOf,
): Chapter {
  const document = weeklyDocument(content, date, siteUrl, 'none') ?? { type: 'root', children: [] };
  const children = bodyOf(document, { chapter: date, prefix: date, placeOf });
  const ids = new Set([...elementsIn(children)].map(({ properties }) => properties['id']));
  return {
    name: date,
    title: `${date}　${title}`,
    body: { type: 'root', children },
    sections: questions.filter(({ id }) => ids.has(id)),
  };
}
