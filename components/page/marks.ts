import { markParameter, readMarks } from '#components/search/address.ts';
import { markText } from '#components/search/mark/mark-text.ts';
import { pageWords } from '#lib/words/areas/script/page.ts';
import { words } from '#lib/words/dictionary.ts';

// An address that somebody made up may name thousands.
const most = 20;

/**
 * Marks the words a reader came for from search (`#mark=…` in the address, once `?mark=…`) in the page's
 * main part, with a way to clear them. Without such words it does nothing.
 */
export function watchMarks(): void {
  const inQuery = new URLSearchParams(location.search).getAll(markParameter);
  let clear = show(wordsOf(readMarks(location.hash).words, inQuery));
  addEventListener('hashchange', () => {
    const some = wordsOf(readMarks(location.hash).words);
    // A link within the page has no words: what is marked stays marked.
    if (some.length === 0) return;
    clear();
    clear = show(some);
  });
}

function wordsOf(...lists: readonly string[][]): string[] {
  const found = lists.find((words) => words.some(Boolean)) ?? [];
  return found.filter(Boolean).slice(0, most);
}

/** @returns what takes the marks, and what is said of them, away. */
function show(some: readonly string[]): () => void {
  const main = document.querySelector('main');
  if (!main || some.length === 0) return () => undefined;
  const wording = words(pageWords);
  const { elements, clear } = markText(main, some);
  reveal(main, elements);
  const note = document.createElement('div');
  note.className = 'marked-words';
  note.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = wording.marked(some.slice(0, 3));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = wording.clearMarks;
  const end = (): void => {
    clear();
    note.remove();
    document.body.classList.remove('has-marks');
  };
  button.addEventListener('click', () => {
    end();
    const { anchor } = readMarks(location.hash);
    history.replaceState(null, '', location.pathname + (anchor && `#${anchor}`));
  });
  note.append(text, button);
  document.body.append(note);
  document.body.classList.add('has-marks');
  return end;
}

/**
 * Brings what the reader came for into view: the address's anchor, else the first mark unless one is
 * in view already. Sections that are folded away are opened. It jumps: no motion to be reduced.
 */
function reveal(main: Element, marked: readonly Element[]): void {
  const anchor = document.getElementById(readMarks(location.hash).anchor);
  const inside = (anchor ? marked.filter((element) => anchor.contains(element)) : marked).filter(
    isOnPage,
  );
  const target = anchor ?? inside[0];
  const folded = (inside[0] ?? target)?.closest('details:not([open])');
  for (let one = folded; one && main.contains(one); one = one.parentElement?.closest('details')) {
    one.setAttribute('open', '');
  }
  if (anchor) anchor.scrollIntoView();
  const seen = inside.some(isInView);
  if (!seen) inside[0]?.scrollIntoView({ block: 'center' });
}

/** Folded away counts: it can be opened. Left out by a style sheet does not. */
function isOnPage(element: Element): boolean {
  const fold = element.closest('details:not([open])');
  return (fold ?? element).getClientRects().length > 0;
}

function isInView(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
}
