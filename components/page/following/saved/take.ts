import { savedListWords } from '#lib/words/areas/script/following.ts';
import { followingWords } from '#lib/words/areas/script/following.ts';
import { words } from '#lib/words/dictionary.ts';
import { say as sayAloud } from '../../say.ts';
import { siteUrl } from '../follows.ts';
import { type Taken, follows, saved, withFollows, withSaved } from '../kept.ts';
import type { Kept } from '../store.ts';
import { choose, download } from './files.ts';
import { entriesOfJson, followsOpml, savedJson, savedMarkdown, savedOpml } from './formats.ts';
import { followsOfOpml } from './opml.ts';

/** Tells what has become of a file, for everybody: beside the buttons, and aloud. */
function told(text: string): void {
  const place = document.querySelector('[data-told]');
  if (place) place.textContent = text;
  sayAloud(text);
}

function give(name: string, type: string, list: readonly unknown[], text: () => string): void {
  const say = words(savedListWords);
  if (list.length === 0) return told(say.nothingToExport);
  download(name, text(), type);
  told(say.exported(name));
}

/** Brings the entries of a file into a list. @param entriesOf null: not one of our files. */
function bringIn<Entry>(
  list: Kept<Entry>,
  accept: string,
  entriesOf: (text: string) => readonly unknown[] | null,
  withEntries: (list: readonly Entry[], values: readonly unknown[]) => Taken<Entry>,
): void {
  const say = words(savedListWords);
  choose(accept, (text) => {
    if (text === null) return told(say.tooLarge);
    const values = entriesOf(text);
    if (!values) return told(say.notImported);
    const { entries, added, known, refused } = withEntries(list.read(), values);
    const isKept = list.write(entries);
    told(isKept ? say.imported(added, known, refused) : words(followingWords).notKept);
  });
}

/** What each button of the pages does (`data-take`). */
const acts: Readonly<Record<string, () => void>> = {
  markdown: () => {
    const list = saved.read();
    give('sofa-weekly-saved.md', 'text/markdown', list, () => savedMarkdown(list, siteUrl()));
  },
  opml: () => {
    const list = saved.read();
    give('sofa-weekly-saved.opml', 'text/x-opml', list, () => savedOpml(list, siteUrl()));
  },
  json: () => {
    const list = saved.read();
    give('sofa-weekly-saved.json', 'application/json', list, () => savedJson(list));
  },
  'import-json': () => bringIn(saved, '.json,application/json', entriesOfJson, withSaved),
  follows: () => {
    const list = follows.read();
    give('sofa-weekly-follows.opml', 'text/x-opml', list, () => followsOpml(list, siteUrl()));
  },
  'import-follows': () => bringIn(follows, '.opml,.xml,text/x-opml', followsOfOpml, withFollows),
};

/** Buttons that take lists along and bring them back. */
export function watchTaking(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
    if (button) acts[button.dataset['take'] ?? '']?.();
  });
}
