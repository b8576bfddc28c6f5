'use client';

import { useEffect, useState } from 'react';
import { type CopySource, copySource } from './copy-source.ts';

const SHOWN_FOR = 2400;

/** Puts the text on the clipboard. @returns what to tell the reader. */
async function write({ text, done }: CopySource): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return '复制失败，请手动选择';
  }
}

/**
 * The one script behind every copy button. The buttons are plain markup (`data-copy`):
 * a page with dozens of questions then hydrates one component instead of dozens, and no text is
 * sent twice because what is copied is read from the page.
 */
export function CopyListener() {
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    let timer = 0;
    const onClick = (event: MouseEvent) => {
      const source = copySource(event.target);
      if (!source) return;
      void write(source).then((words) => {
        setAnnounced(words);
        window.clearTimeout(timer);
        timer = window.setTimeout(() => setAnnounced(''), SHOWN_FOR);
      });
    };
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('click', onClick);
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <div className="toast" role="status">
      {announced}
    </div>
  );
}
