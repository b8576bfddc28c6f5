'use client';

import { useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';
import { markParameter, readMarks } from '../address.ts';
import { markText } from './mark-text.ts';
import './mark.css';

/**
 * Marks the words a reader came for from search (`#mark=…` in the address) in the page's main part,
 * with a way to clear them. Mount once on pages that results lead to; without such words it is nothing.
 */
export function MarkWords() {
  return (
    <Suspense>
      <MarkedWords />
    </Suspense>
  );
}

function MarkedWords() {
  const [inFragment, setInFragment] = useState<readonly string[]>([]);
  const inQuery = useSearchParams().getAll(markParameter);
  const words = (inFragment.length > 0 ? inFragment : inQuery).filter(Boolean).slice(0, most);
  // The words are compared by value: the list is a new one on every render.
  const key = JSON.stringify(words);

  useEffect(() => {
    // A link within the page has no words: what is marked stays marked.
    const read = (): void => {
      const marks = readMarks(location.hash);
      if (marks.words.length > 0) setInFragment(marks.words);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  useEffect(() => {
    const main = document.querySelector('main');
    const wanted = JSON.parse(key) as string[];
    if (!main || wanted.length === 0) return;
    const { elements, clear } = markText(main, wanted);
    reveal(main, elements);
    return clear;
  }, [key]);

  if (words.length === 0) return null;
  return (
    <div className="marked-words" role="status">
      <span>已标出“{words.slice(0, 3).join('”“')}”</span>
      <button
        type="button"
        onClick={() => {
          setInFragment([]);
          const { anchor } = readMarks(location.hash);
          history.replaceState(null, '', location.pathname + (anchor && `#${anchor}`));
        }}
      >
        清除标记
      </button>
    </div>
  );
}

// An address that somebody made up may name thousands.
const most = 20;

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
