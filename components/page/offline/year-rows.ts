import type { OfflineList, OfflineYear } from '#lib/offline/names.ts';
import type { World } from '#lib/offline/world.ts';
import { offlineWords } from '#lib/words/areas/offline.ts';
import { words } from '#lib/words/dictionary.ts';
import { say } from '../say.ts';
import { element, press } from './elements.ts';
import { type Held, type YearNote, sizeOf } from './held.ts';
import { type Ended, keepYear } from './keep-year.ts';

interface Rows {
  world: World;
  /** Prefix of the page's language. */
  language: string;
  /** What is kept has changed. @returns what is kept now. */
  onChange: () => Promise<Held>;
}

/** A row for each year, with what can be done about it. */
export function yearRows(list: OfflineList, held: Held, rows: Rows): HTMLElement[] {
  return list.years.map((entry) => {
    const row = element('li', 'offline-year');
    const known = held.years.get(rows.world.stores.year(entry.year, rows.language));
    rest(row, entry, known, rows);
    return row;
  });
}

/** The row of a year while nothing goes on. @param trouble why it is not whole. */
function rest(
  row: HTMLElement,
  entry: OfflineYear,
  known: YearNote | undefined,
  rows: Rows,
  trouble = '',
): void {
  const wording = words(offlineWords);
  const { year, weeklies, questions } = entry;
  const size = sizeOf(known?.isWhole ? known.bytes : (entry.bytes[rows.language] ?? 0));
  const isNewer = known?.isWhole && known.file !== entry.file;
  const state = (() => {
    if (!known) return '';
    if (!known.isWhole) return wording.unfinished;
    return isNewer ? wording.newer : wording.keptYear;
  })();
  const keeping = (): void => go(row, entry, known, rows);
  const buttons = [];
  if (!known) buttons.push(press(wording.keep, keeping, wording.keepYear(year, size)));
  else if (!known.isWhole) buttons.push(press(wording.goOn, keeping, wording.goOnYear(year)));
  else if (isNewer) buttons.push(press(wording.renew, keeping, wording.renewYear(year)));
  const remove = async (): Promise<void> => {
    await rows.world.caches.delete(rows.world.stores.year(year, rows.language));
    say(wording.yearRemoved(year));
    await again(row, entry, rows);
  };
  if (known) buttons.push(press(wording.remove, () => void remove(), wording.removeYear(year)));
  row.replaceChildren(
    element('strong', '', year),
    element('span', 'caption', wording.yearHolds(weeklies, questions)),
    element('span', 'offline-size', size),
    ...(state ? [element('span', known?.isWhole && !isNewer ? 'tag tag-ok' : 'tag', state)] : []),
    element('span', 'offline-acts', ...buttons),
    ...(trouble ? [element('p', 'offline-trouble', trouble)] : []),
  );
}

/** The row of a year as things stand now; the keyboard stays where it was. */
async function again(
  row: HTMLElement,
  entry: OfflineYear,
  rows: Rows,
  trouble = '',
): Promise<void> {
  const { years } = await rows.onChange();
  rest(row, entry, years.get(rows.world.stores.year(entry.year, rows.language)), rows, trouble);
  row.querySelector('button')?.focus();
}

/** Keeps the year of a row, and shows how far it is. */
function go(row: HTMLElement, entry: OfflineYear, before: YearNote | undefined, rows: Rows): void {
  const { world, language } = rows;
  const wording = words(offlineWords);
  const { year } = entry;
  const controller = new AbortController();
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', wording.progress(year));
  const stop = press(wording.cancel, () => controller.abort(), wording.cancelYear(year));
  row.replaceChildren(element('strong', '', year), bar, element('span', 'offline-acts', stop));
  stop.focus();
  say(wording.progress(year));
  // So that a device that runs short takes it last.
  void navigator.storage?.persist?.().catch(() => undefined);
  const { signal } = controller;
  const onProgress = (share: number): void => void (bar.value = share);
  const end = async (ended: Ended): Promise<void> => {
    const store = world.stores.year(year, language);
    // Who does not want a year after all wants none of it; one that was there before stays as far as it is.
    if (ended === 'cancelled' && !before) await world.caches.delete(store);
    const outcome = told(ended, year);
    say(outcome);
    await again(row, entry, rows, ended === 'whole' ? '' : outcome);
  };
  void keepYear(world, entry, { language, before, signal, onProgress }).then(end);
}

function told(ended: Ended, year: string): string {
  const wording = words(offlineWords);
  if (ended === 'whole') return wording.yearDone(year);
  if (ended === 'cancelled') return '';
  return ended === 'full' ? wording.full : wording.cut;
}
