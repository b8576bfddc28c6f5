'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useEffect } from 'react';
import { markParameter } from './address.ts';
import { markText } from './mark-text.ts';
import './mark.css';

/**
 * Marks the words a reader came for from search (`?mark=…` in the address) in the page's main part,
 * with a way to clear them. Mount once on pages that results lead to; without the parameter it is nothing.
 */
export function MarkWords() {
  return (
    <Suspense>
      <MarkedWords />
    </Suspense>
  );
}

function MarkedWords() {
  const pathname = usePathname();
  const words = useSearchParams().getAll(markParameter).filter(Boolean);
  const key = JSON.stringify(words);

  useEffect(() => {
    const main = document.querySelector('main');
    // The words are compared by value: the list is a new one on every render.
    const wanted = JSON.parse(key) as string[];
    if (main && wanted.length > 0) return markText(main, wanted);
  }, [key, pathname]);

  if (words.length === 0) return null;
  return (
    <div className="marked-words" role="status">
      <span>已标出“{words.slice(0, 3).join('”“')}”</span>
      <button
        type="button"
        onClick={() => history.replaceState(null, '', location.pathname + location.hash)}
      >
        清除标记
      </button>
    </div>
  );
}
