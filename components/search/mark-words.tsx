'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { markParameter } from './address.ts';
import { markText } from './mark-text.ts';
import './mark.css';

/**
 * Marks the words a reader came for from search (`?mark=…` in the address), in the page's main part,
 * with a way to clear them. Mount once on pages that results lead to; without the parameter it is nothing.
 */
export function MarkWords() {
  const pathname = usePathname();
  const [found, setFound] = useState<{ words: string[]; count: number } | null>(null);

  const clear = useRef<() => void>(() => undefined);

  useEffect(() => {
    const words = new URLSearchParams(location.search).getAll(markParameter).filter(Boolean);
    const main = document.querySelector('main');
    if (words.length === 0 || !main) return;
    const made = markText(main, words);
    clear.current = made.clear;
    setFound({ words, count: made.count });
    return () => {
      made.clear();
      setFound(null);
    };
  }, [pathname]);

  if (!found || found.count === 0) return null;
  const clearAll = (): void => {
    clear.current();
    setFound(null);
    history.replaceState(history.state, '', location.pathname + location.hash);
  };
  return (
    <div className="marked-words" role="status">
      <span>
        已标出 {found.count} 处：{found.words.slice(0, 3).join('、')}
      </span>
      <button type="button" onClick={clearAll}>
        清除标记
      </button>
    </div>
  );
}
