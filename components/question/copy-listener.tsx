'use client';

import { useEffect, useState } from 'react';
import { type CopySource, copySource } from './copy-source.ts';

const SHOWN_FOR = 2400;

/** What to tell the reader: in the button's own place, and aloud. */
interface Said {
  label: string;
  words: string;
}

/** Puts the text on the clipboard. */
async function write({ text, done }: CopySource): Promise<Said> {
  try {
    await navigator.clipboard.writeText(text);
    return { label: '已复制', words: done };
  } catch {
    return { label: '复制失败', words: '复制失败，请手动选择' };
  }
}

/**
 * The one script behind every copy button. The buttons are plain markup (`data-copy`):
 * a page with dozens of questions then hydrates one component instead of dozens, and no text is
 * sent twice because what is copied is read from the page. What has become of it is said where the
 * button's label stands (`data-said`): it covers nothing and moves nothing.
 */
export function CopyListener() {
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    let timer = 0;
    let last: HTMLElement | null = null;
    const say = (button: HTMLElement | null, { label, words }: Said): void => {
      window.clearTimeout(timer);
      if (last !== button) delete last?.dataset['said'];
      if (button) button.dataset['said'] = label;
      last = button;
      setAnnounced(words);
      timer = window.setTimeout(() => {
        delete button?.dataset['said'];
        setAnnounced('');
      }, SHOWN_FOR);
    };
    const onClick = ({ target }: MouseEvent) => {
      const source = copySource(target);
      if (!source) return;
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
      void write(source).then((said) => say(button, said));
    };
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('click', onClick);
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <p className="sr-only" role="status">
      {announced}
    </p>
  );
}
