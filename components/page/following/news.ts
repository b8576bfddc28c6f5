import type { News, NewsEntry, NewsWeekly } from '#lib/content/views/news.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { followingWords } from '#lib/words/areas/script/following.ts';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { say as sayAloud } from '../say.ts';
import { button, element } from './element.ts';
import { type Fresh, entriesWhere, freshSince, loadNews, visitBase } from './news-data.ts';
import { hrefOf } from './things.ts';

/** Rows under the count: as many as home.css keeps room for. */
const ROWS = 3;

/** `1 期周刊、6 条问答`; what there is none of is left out. */
export function countsOf(
  { weeklies }: Pick<Fresh, 'weeklies'>,
  entries: readonly NewsEntry[],
): string {
  const say = words(followingWords);
  const counted = (kind: NewsEntry['kind']): number =>
    entries.filter((entry) => entry.kind === kind).length;
  const parts = [
    { count: weeklies.length, text: say.weeklies },
    { count: counted('question'), text: say.questions },
    { count: counted('release'), text: say.releases },
    { count: counted('reading'), text: say.readings },
  ];
  return say.listed(parts.filter(({ count }) => count > 0).map(({ count, text }) => text(count)));
}

/** A row of what is new: title and day. */
export function newsRow(title: string, href: string, day: string): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: hrefOf(href), lang: titleLang(title) }, title),
    element('span', { class: 'caption' }, day),
  );
}

/** The newest few: each weekly, then what it brought. */
function rowsOf(weeklies: readonly NewsWeekly[]): HTMLElement[] {
  return weeklies
    .flatMap(({ date, title, entries }) => [
      { title, href: weeklyPath(date), date },
      ...entries.map((entry) => ({ title: entry.title, href: entry.href, date })),
    ])
    .slice(0, ROWS)
    .map(({ title, href, date }) => newsRow(title, href, date));
}

/** What is known without the news: that there is a newer weekly. */
function withoutNews(newest: string): Pick<News, 'weeklies'> {
  const title = words(followingWords).newWeekly(newest);
  return { weeklies: [{ date: newest, title, entries: [] }] };
}

/** Draws what is new since the last visit where home has kept room for it. */
export async function showNews(place: HTMLElement): Promise<void> {
  const newest = place.dataset['newest'] ?? '';
  const news: Pick<News, 'weeklies'> & { before?: string } = await loadNews(newest).catch(() =>
    withoutNews(newest),
  );
  const fresh = freshSince({ projects: [], ...news }, visitBase());
  const [first] = fresh.weeklies;
  place.hidden = !first;
  if (!first) return;
  draw(place, fresh, newest);
  window.addEventListener('storage', () => {
    place.hidden = visitBase() >= newest;
  });
}

function draw(place: HTMLElement, fresh: Fresh, newest: string): void {
  const say = words(followingWords);
  const entries = entriesWhere(fresh.weeklies, () => true).map(({ entry }) => entry);
  const counts = countsOf(fresh, entries);
  const done = button(say.seenIt, () => seen(place, newest), {
    class: 'button button-secondary button-small',
  });
  const id = 'news-title';
  place.setAttribute('aria-labelledby', id);
  place.replaceChildren(
    element('h2', { id }, say.sinceLastVisit),
    element('p', { class: 'caption' }, fresh.isMore ? say.atLeast(counts) : counts),
    done,
    element('ul', { class: 'news-rows' }, ...rowsOf(fresh.weeklies)),
  );
}

/** All of it has been seen: here and in the other tabs. */
function seen(place: HTMLElement, newest: string): void {
  try {
    localStorage.setItem('visitBase', newest);
  } catch {
    // Hidden here all the same.
  }
  place.hidden = true;
  sayAloud(words(followingWords).seen);
  // What had the focus is gone: the page begins here.
  document.getElementById('main')?.focus({ preventScroll: true });
}
