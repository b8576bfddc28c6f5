// Makes `/offline/` alive: what is there, and years to keep.
import { removeAll } from '#lib/offline/copies.ts';
import { type Asked, type OfflineList, listPath, offKey, storesOf } from '#lib/offline/names.ts';
import { type World, addressOf } from '#lib/offline/world.ts';
import { withBase } from '#lib/site/base-path.ts';
import { paths } from '#lib/site/paths.ts';
import { offlineWords } from '#lib/words/areas/offline.ts';
import { words } from '#lib/words/dictionary.ts';
import { withoutLanguage } from '#lib/words/language.ts';
import { say } from '../say.ts';
import { element, press } from './elements.ts';
import { savesData } from './fill.ts';
import { type Held, lookAtAll, pagesOf, sizeOf } from './held.ts';
import { yearRows } from './year-rows.ts';

/** A place of the page, by its `data-offline-…`. */
const place = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-offline-${name}]`);

const base = withBase('/');
const path = location.pathname.slice(base.length - 1);
const language = document.documentElement.lang === 'en' ? '/en' : '';

function worldOf(storage: CacheStorage): World {
  return {
    ...{ caches: storage, origin: location.origin, base, version: '', stores: storesOf(base) },
    fetch: (request, init) => fetch(request, init),
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** Says which page is missing, where this one stands at another's address, and opens that one when it can. */
function standIn(): void {
  const own = withoutLanguage(path);
  if (own === paths.offline) return;
  const wording = words(offlineWords);
  const away = place('away');
  if (away instanceof HTMLTemplateElement) place('head')?.replaceWith(away.content);
  const says = place('away-says');
  if (says) says.textContent = wording.awaySays(nameOf(own));
  document.title = wording.awayTitle;
  const again = (): void => location.reload();
  place('again')?.addEventListener('click', again);
  addEventListener('online', again);
}

/** What a page is called by its address, which is all that is known of it. */
function nameOf(own: string): string {
  const wording = words(offlineWords);
  const [, date] = /^\/weekly\/(\d{4}-\d\d-\d\d)\/$/.exec(own) ?? [];
  if (date !== undefined) return wording.weekly(date);
  const [, kind, name = ''] = /^\/(questions|projects)\/([\w.-]+)\/$/.exec(own) ?? [];
  if (kind === 'questions') return wording.question(name);
  return kind === 'projects' ? wording.project(name) : wording.other(readable(own));
}

function readable(own: string): string {
  try {
    return decodeURI(own);
  } catch {
    return own;
  }
}

function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) === 'off';
  } catch {
    return false;
  }
}

function setOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(offKey, 'off');
    else localStorage.removeItem(offKey);
  } catch {
    // Nothing can be noted: then the next page asks again.
  }
}

function showState(held: Held): void {
  const wording = words(offlineWords);
  const state = place('state');
  if (!state) return;
  if (isOff()) {
    const turnOn = press(wording.turnOn, () => {
      setOff(false);
      location.reload();
    });
    state.replaceChildren(`${wording.refused} `, turnOn);
    return;
  }
  const saves = savesData() ? ` ${wording.savesData}` : '';
  state.textContent = wording.onIt(sizeOf(held.space)) + saves;
}

function showPages(held: Held): void {
  const wording = words(offlineWords);
  const weeklies = pagesOf(held, /^\/weekly\/(\d{4}-\d\d-\d\d)\/$/, language);
  const years = [...new Set(weeklies.map(({ name }) => name.slice(0, 4)))];
  const read = (pattern: RegExp) => pagesOf(held, pattern, language).filter(({ isRead }) => isRead);
  const groups: [string, { path: string; title: string; name: string }[]][] = [
    ...years.map((year): [string, typeof weeklies] => [
      wording.weekliesOf(year),
      weeklies.filter(({ name }) => name.startsWith(year)),
    ]),
    [wording.questions, read(/^\/questions\/(\d{4}-[\w-]+)\/$/)],
    [wording.projects, read(/^\/projects\/([\w.-]+)\/$/)],
  ];
  const lists = groups
    .filter(([, pages]) => pages.length > 0)
    .map(([name, pages], at) => {
      const links = pages.map((page) => element('li', '', linkTo(page)));
      const summary = element(
        'summary',
        '',
        name,
        ' ',
        element('span', 'caption', `${pages.length}`),
      );
      const list = element('details', 'offline-group', summary, element('ul', '', ...links));
      if (at === 0) list.setAttribute('open', '');
      return list;
    });
  const nothing = element('p', 'caption', wording.nothing);
  place('kept')?.replaceChildren(...(lists.length > 0 ? lists : [nothing]));
}

function linkTo({
  path: to,
  title,
  name,
}: {
  path: string;
  title: string;
  name: string;
}): HTMLElement {
  const link = document.createElement('a');
  link.href = withBase(to);
  link.textContent = title || name;
  if (language) link.lang = 'zh-CN';
  return link;
}

/** What the site offers, from there or as it was last known. */
async function offered(world: World): Promise<OfflineList | null> {
  try {
    const response = await fetch(addressOf(listPath, world), { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as OfflineList) : null;
  } catch {
    const copy = await world.caches.match(addressOf(listPath, world));
    return copy ? ((await copy.json()) as OfflineList) : null;
  }
}

/** Shows what is kept. */
async function look(world: World): Promise<Held> {
  const held = await lookAtAll(world);
  showState(held);
  showPages(held);
  return held;
}

async function show(world: World): Promise<void> {
  const [held, list] = await Promise.all([look(world), offered(world)]);
  const rows = list ? yearRows(list, held, { world, language, onChange: () => look(world) }) : [];
  const none = element('li', 'caption', words(offlineWords).noYears);
  place('years')?.replaceChildren(...(list ? rows : [none]));
}

/** Has the worker stop what it does and remove everything: it may be keeping something right now. */
async function askToLeave(): Promise<void> {
  const worker = (await navigator.serviceWorker.getRegistration(base))?.active;
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  const gone = new Promise((resolve) => (port1.onmessage = resolve));
  const asked: Asked = { type: 'leave' };
  worker.postMessage(asked, [port2]);
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
}

/** Removes all, at a second press. */
function watchClear(world: World): void {
  const button = place('clear');
  const wording = words(offlineWords);
  let isSure = false;
  const clear = async (): Promise<void> => {
    setOff(true);
    await askToLeave();
    // Where the worker has not answered.
    const registration = await navigator.serviceWorker.getRegistration(base);
    await registration?.unregister();
    await removeAll(world);
    say(wording.cleared);
    await show(world);
  };
  button?.addEventListener('click', () => {
    if (isSure) void clear();
    isSure = !isSure;
    button.textContent = isSure ? wording.clearSure : wording.clear;
  });
  button?.addEventListener('blur', () => {
    isSure = false;
    button.textContent = wording.clear;
  });
}

function begin(): void {
  standIn();
  place('needs')?.remove();
  if (process.env['OFFLINE'] === '0') return;
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    const state = place('state');
    if (state) state.textContent = words(offlineWords).noWorker;
    return;
  }
  for (const part of document.querySelectorAll('[data-offline-part]'))
    part.removeAttribute('hidden');
  const world = worldOf(window.caches);
  watchClear(world);
  // What the first visit brings is shown when it is there.
  void show(world)
    .then(() => navigator.serviceWorker.ready)
    .then(() => look(world));
}

begin();
