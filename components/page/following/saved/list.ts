import { followingWords, savedListWords } from '#lib/words/areas/script/following.ts';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { say as sayAloud } from '../../say.ts';
import { button, element } from '../element.ts';
import { KINDS, type Saved, type SavedKind, saved } from '../kept.ts';
import { hrefOf } from '../things.ts';
import { kindName } from './kind-name.ts';

/** Writes the list, and says what was done. */
function write(list: readonly Saved[], said: string): void {
  const isKept = saved.write(list);
  sayAloud(isKept ? said : words(followingWords).notKept);
}

const others = ({ href }: Saved): Saved[] => saved.read().filter((one) => one.href !== href);

/** Place of an entry among the rows. */
function rowOf(place: HTMLElement, href: string): number {
  return [...place.querySelectorAll('li')].findIndex((row) => row.dataset['href'] === href);
}

/** The row of an entry, or that which stands in its place now, so that the keyboard goes on there. */
function focusOn(place: HTMLElement, at: number, control: string): void {
  const rows = place.querySelectorAll<HTMLElement>('li');
  const row = rows[Math.min(at, rows.length - 1)];
  const next = row?.querySelector<HTMLElement>(`[data-does="${control}"]`);
  (next ?? document.getElementById('main'))?.focus();
}

function controlsOf(place: HTMLElement, entry: Saved, isFirst: boolean): HTMLElement {
  const say = words(savedListWords);
  const { title, href } = entry;
  const read = button(
    say.markRead,
    () => {
      const list = saved.read();
      write(
        list.map((one) => (one.href === href ? { ...one, read: !one.read } : one)),
        '',
      );
    },
    {
      ...{ name: say.markReadOf(title), 'data-does': 'read', class: 'chip' },
      'aria-pressed': String(entry.read),
    },
  );
  const top = button(
    say.toTop,
    () => {
      write([entry, ...others(entry)], say.movedToTop);
      focusOn(place, rowOf(place, href), 'read');
    },
    { name: say.toTopOf(title), 'data-does': 'top' },
  );
  const remove = button(
    say.remove,
    () => {
      const at = rowOf(place, href);
      write(others(entry), say.removed(title));
      focusOn(place, at, 'remove');
    },
    { name: say.removeOf(title), 'data-does': 'remove' },
  );
  return element('span', { class: 'saved-does' }, read, isFirst ? null : top, remove);
}

function draw(place: HTMLElement): void {
  const list = saved.read();
  const section = (kind: SavedKind): HTMLElement | null => {
    const entries = list.filter((one) => one.kind === kind);
    if (entries.length === 0) return null;
    const head = element(
      'div',
      { class: 'section-head' },
      element('h2', { id: `saved-${kind}` }, kindName(kind)),
      element('span', { class: 'caption' }, String(entries.length)),
    );
    const rows = entries.map((entry, at) =>
      element(
        'li',
        { 'data-href': entry.href, class: entry.read ? 'saved-read' : undefined },
        element('a', { href: hrefOf(entry.href), lang: titleLang(entry.title) }, entry.title),
        element('span', { class: 'caption' }, entry.day),
        controlsOf(place, entry, at === 0),
      ),
    );
    return element(
      'section',
      { 'aria-labelledby': `saved-${kind}` },
      head,
      element('ul', { class: 'saved' }, ...rows),
    );
  };
  place.replaceChildren(...KINDS.map(section).filter((one) => one !== null));
}

/** Draws the list in the place of what is said while it is empty, and again whenever it changes. */
export function showSaved(place: HTMLElement): void {
  const nothing = [...place.childNodes];
  const again = (): void => {
    const at = document.activeElement?.closest<HTMLElement>('[data-href]');
    const does = (document.activeElement as HTMLElement | null)?.dataset['does'];
    if (saved.read().length === 0) place.replaceChildren(...nothing);
    else draw(place);
    // What had the focus was drawn anew.
    const href = at?.dataset['href'];
    const row = href === undefined ? -1 : rowOf(place, href);
    if (row >= 0 && does !== undefined) focusOn(place, row, does);
  };
  saved.watch(again);
  again();
}
