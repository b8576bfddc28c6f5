import { withBase } from '#lib/site/base-path.ts';
import { inLanguage, withoutLanguage } from '#lib/words/language.ts';
import { spoken } from '#language';
import { type Saved, pageOf, savedOf } from './kept.ts';

/** A link's address as lists keep it: a page of this site by its path in the site's own language. */
function keptHref(link: Element | null | undefined): string {
  const href = link?.getAttribute('href') ?? '';
  const base = withBase('/').slice(0, -1);
  if (!href.startsWith(`${base}/`) || href.startsWith('//')) return href;
  return withoutLanguage(href.slice(base.length));
}

/** Where a kept address leads from this page. */
export function hrefOf(kept: string): string {
  return withBase(inLanguage(kept, spoken()));
}

/** What a button of later reading (`data-save`, with the day of an article) stands for; null for nothing. */
export function thingOf(button: HTMLElement): Saved | null {
  const row = button.closest('.reading');
  if (row) {
    const title = row.querySelector('.reading-title');
    const href = keptHref(row.querySelector('a.reading-title, .reading-source a'));
    // An article may be a page of this site: that is kept as what it is.
    const kind = pageOf(href)?.kind ?? 'reading';
    const day = button.dataset['save'];
    return savedOf({ kind, title: title?.textContent, href, day });
  }
  const scope = button.closest<HTMLElement>('[data-title]');
  const href = keptHref(scope?.querySelector('a[data-permalink]'));
  return savedOf({ kind: pageOf(href)?.kind, title: scope?.dataset['title'], href });
}
