/** The figure around an image of somebody else's, null for all other images. */
const figureOf = (element: EventTarget | null): HTMLElement | null =>
  element instanceof Element ? element.closest<HTMLElement>('[data-picture]') : null;

function settle(image: EventTarget | null, state: 'loaded' | 'missing'): void {
  const figure = image instanceof HTMLImageElement ? figureOf(image) : null;
  if (figure) figure.dataset['picture'] = state;
}

function retry({ target }: Event): void {
  const button = target instanceof Element ? target.closest('[data-retry]') : null;
  const image = figureOf(button)?.querySelector('img');
  if (!image) return;
  image.loading = 'eager';
  // Naming its address again makes the browser ask again.
  image.setAttribute('src', image.src);
}

/** Notes in `data-picture` whether each picture came, and tries again when asked. */
export function watchPictures(): void {
  // These two do not bubble.
  document.addEventListener('load', ({ target }) => settle(target, 'loaded'), true);
  document.addEventListener('error', ({ target }) => settle(target, 'missing'), true);
  document.addEventListener('click', retry);
}

/** Notes what came or failed before anybody watched: that sends no event any more. */
export function settlePictures(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-picture] img')) {
    if (image.complete) settle(image, image.naturalWidth > 0 ? 'loaded' : 'missing');
  }
}
