/** Whether an event's target is an element, of this page or of one within it, which has classes of its own. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target;

/** The figure around an image of somebody else's, null for all other images. */
const figureOf = (element: EventTarget | null): HTMLElement | null =>
  isElement(element) ? element.closest<HTMLElement>('[data-picture]') : null;

function settle(image: EventTarget | null, state: 'loaded' | 'missing'): void {
  const figure = isElement(image) && image.localName === 'img' ? figureOf(image) : null;
  if (figure) figure.dataset['picture'] = state;
}

function retry({ target }: Event): void {
  const button = isElement(target) ? target.closest('[data-retry]') : null;
  const image = figureOf(button)?.querySelector('img');
  if (!image) return;
  image.loading = 'eager';
  // Naming its address again makes the browser ask again.
  image.setAttribute('src', image.src);
}

/** Notes in `data-picture` whether each picture of a page came, and tries again when asked. */
export function watchPictures(page: Document = document): void {
  // These two do not bubble.
  page.addEventListener('load', ({ target }) => settle(target, 'loaded'), true);
  page.addEventListener('error', ({ target }) => settle(target, 'missing'), true);
  page.addEventListener('click', retry);
}

/** Notes what came or failed before anybody watched: that sends no event any more. */
export function settlePictures(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-picture] img')) {
    if (image.complete) settle(image, image.naturalWidth > 0 ? 'loaded' : 'missing');
  }
}
