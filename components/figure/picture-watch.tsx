'use client';

import { useEffect } from 'react';

/** The figure around an image of somebody else's, null for all other images. */
const figureOf = (element: EventTarget | null): HTMLElement | null =>
  element instanceof Element ? element.closest<HTMLElement>('[data-picture]') : null;

function settle(image: EventTarget | null, state: 'loaded' | 'missing'): void {
  const figure = image instanceof HTMLImageElement ? figureOf(image) : null;
  if (figure) figure.dataset['picture'] = state;
}

function retry(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('[data-retry]') : null;
  const image = figureOf(button)?.querySelector('img');
  if (!image) return;
  image.loading = 'eager';
  // Naming its address again makes the browser ask again.
  image.setAttribute('src', image.src);
}

/**
 * The one script behind every picture: notes in `data-picture` whether it came, and tries again when
 * asked. The figures are plain markup, as copy buttons are (`CopyListener`).
 */
export function PictureWatch() {
  useEffect(() => {
    // Those that came or failed before this script ran send no event any more.
    for (const image of document.querySelectorAll<HTMLImageElement>('[data-picture] img')) {
      if (image.complete) settle(image, image.naturalWidth > 0 ? 'loaded' : 'missing');
    }
    const stop = new AbortController();
    // These two do not bubble.
    const options = { capture: true, signal: stop.signal };
    document.addEventListener('load', ({ target }) => settle(target, 'loaded'), options);
    document.addEventListener('error', ({ target }) => settle(target, 'missing'), options);
    document.addEventListener('click', retry, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return null;
}
