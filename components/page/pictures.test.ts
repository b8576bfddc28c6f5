import { beforeEach, expect, test } from 'vitest';
import { settlePictures, watchPictures } from './pictures.ts';
import { find, openPage, pretend, send } from './test-support/page.ts';

const body = `
  <figure data-picture="waiting"><img src="/a.png" loading="lazy"><p><button data-retry><b>重试</b></button></p></figure>
  <img id="own" src="/own.png">
  <button id="other" data-retry>重试</button>`;

const state = (): string | undefined => find('figure').dataset['picture'];
const image = (): HTMLImageElement => find('figure img');

/** Pictures do not tell by events that bubble. */
const tell = (type: string, target: Element = image()): Event =>
  send(target, type, { bubbles: false });

beforeEach(() => openPage(body));

test.each([
  ['load', 'loaded'],
  ['error', 'missing'],
])('after the event %s a picture is %s', (type, expected) => {
  watchPictures();
  tell(type);
  expect(state()).toBe(expected);
});

test.each([
  [true, 640, 'loaded'],
  [true, 0, 'missing'],
  [false, 0, 'waiting'],
])(
  'a picture that told before anybody watched: complete %s, %i wide, is %s',
  (complete, naturalWidth, expected) => {
    pretend(image(), { complete, naturalWidth });
    settlePictures();
    expect(state()).toBe(expected);
  },
);

test('pictures outside of figures, and other things that load, are left alone', () => {
  watchPictures();
  tell('error', find('#own'));
  tell('load', find('figure button'));
  settlePictures();
  expect(find('#own').outerHTML).toBe('<img id="own" src="/own.png">');
  expect(state()).toBe('missing');
  tell('load');
  tell('error', find('figure button'));
  expect(state()).toBe('loaded');
});

test('trying again asks for the same address at once, and what comes of it is noted', () => {
  watchPictures();
  tell('error');
  const asked: string[] = [];
  pretend(image(), {
    setAttribute: (name: string, value: string) => asked.push(`${name}=${value}`),
  });
  find('figure [data-retry] b').click();
  // Named first, its address would wait until the picture is near the window.
  expect(asked).toEqual(['loading=eager', `src=${image().src}`]);
  tell('load');
  expect(state()).toBe('loaded');
});

test('a button that belongs to no picture does nothing', () => {
  watchPictures();
  const before = document.body.innerHTML;
  find('#other').click();
  find('figure p').click();
  expect(document.body.innerHTML).toBe(before);
});
