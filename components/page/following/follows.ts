import type { News } from '#lib/content/views/news.ts';
import {
  feedPath,
  paths,
  projectCalendarPath,
  projectPath,
  webcalAddress,
} from '#lib/site/paths.ts';
import { withBase } from '#lib/site/base-path.ts';
import { followingWords } from '#lib/words/areas/script/following.ts';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { say as sayAloud } from '../say.ts';
import { button, element } from './element.ts';
import { type Follow, follows } from './kept.ts';
import { countsOf, newsRow } from './news.ts';
import { entriesWhere, freshSince, loadNews, visitBase } from './news-data.ts';
import { hrefOf } from './things.ts';

/** New things that a project's row names. */
const ROWS = 3;

/** Where readers reach the site: here. */
export const siteUrl = (): string => location.origin + withBase('/').slice(0, -1);

/** Address of a project's feed. */
function feedOf(slug: string): string {
  return siteUrl() + feedPath({ kind: 'project', slug }, 'rss');
}

/** The feed to be copied, the calendar to be added, and the way out. */
function waysOf({ slug, name }: Follow, hasCalendar: boolean): HTMLElement {
  const say = words(followingWords);
  const copy = element(
    'button',
    {
      ...{ type: 'button', 'data-copy': 'address', 'data-text': feedOf(slug) },
      'aria-label': say.copyFeedOf(name),
    },
    say.copyFeed,
  );
  const calendar = element(
    'a',
    {
      href: webcalAddress(siteUrl(), projectCalendarPath(slug)),
      'aria-label': say.calendarOf(name),
    },
    say.calendar,
  );
  return element(
    'p',
    { class: 'follow-ways' },
    copy,
    hasCalendar ? calendar : null,
    button(say.unfollow, () => leave({ slug, name }), { name: say.unfollowOf(name) }),
  );
}

/** Takes a project out of the list; the keyboard goes on where it was. */
function leave({ slug, name }: Follow): void {
  const list = follows.read();
  const at = list.findIndex((one) => one.slug === slug);
  follows.write(list.filter((one) => one.slug !== slug));
  sayAloud(words(followingWords).saidUnfollowed(name));
  const rows = document.querySelectorAll<HTMLElement>('.follows > li');
  const row = rows[Math.min(at, rows.length - 1)];
  (row?.querySelector<HTMLElement>('a') ?? document.getElementById('main'))?.focus();
}

function rowOf(project: Follow, news: News | null): HTMLElement {
  const { slug, name } = project;
  const say = words(followingWords);
  const { weeklies } = freshSince(news ?? { weeklies: [], projects: [] }, visitBase() || '9999');
  const found = entriesWhere(weeklies, (entry) => entry.project === slug);
  const known = news?.projects.find((one) => one.slug === slug);
  const counts = countsOf(
    { weeklies: [] },
    found.map(({ entry }) => entry),
  );
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'follow-head' },
      element(
        'a',
        {
          ...{ class: `project-name hue-${slug}`, href: hrefOf(projectPath(slug)) },
          lang: passageLang(name),
        },
        known?.name ?? name,
      ),
      element('span', { class: 'caption' }, counts || (news ? say.nothingNew : '')),
    ),
    waysOf(project, known?.calendar === true),
    found.length > 0
      ? element(
          'ul',
          { class: 'news-rows' },
          ...found
            .slice(0, ROWS)
            .map(({ entry: { title, href }, date }) => newsRow(title, href, date)),
        )
      : null,
  );
}

function listOf(news: News | null): HTMLElement {
  return element('ul', { class: 'follows' }, ...follows.read().map((one) => rowOf(one, news)));
}

/** Draws the followed projects, and again whenever they change. @param draw puts the list into the page; null: none. */
async function keepDrawn(newest: string, draw: (list: HTMLElement | null) => void): Promise<void> {
  let news: News | null = null;
  const again = (): void => draw(follows.read().length > 0 ? listOf(news) : null);
  follows.watch(again);
  if (follows.read().length > 0) news = await loadNews(newest).catch(() => null);
  again();
}

/** 我关注的 on home. */
export function showFollowsAtHome(place: HTMLElement, newest: string): Promise<void> {
  const say = words(followingWords);
  return keepDrawn(newest, (list) => {
    place.replaceChildren();
    if (!list) return;
    const manage = element(
      'a',
      { class: 'section-more', href: `${hrefOf(paths.subscribe)}#following` },
      say.manage,
    );
    const head = element(
      'div',
      { class: 'section-head' },
      element('h2', {}, say.myProjects),
      manage,
    );
    place.append(element('section', {}, head, list));
  });
}

/** 我关注的 on the page of subscriptions, in the place of what is said while nothing is followed. */
export function showFollows(place: HTMLElement): Promise<void> {
  const nothing = [...place.childNodes];
  return keepDrawn('', (list) => place.replaceChildren(...(list ? [list] : nothing)));
}
