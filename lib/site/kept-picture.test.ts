import { expect, test } from 'vitest';
import { type PictureForm, type PictureLines, formsOf, keptPicture } from './kept-picture.ts';

const form = (file: string, type: string, width: number): PictureForm => ({
  ...{ file, type, width },
  height: width / 2,
  bytes: width,
});
const picture = {
  color: '#336699',
  original: form('a.png', 'image/png', 1600),
  copies: [
    form('a-1440.webp', 'image/webp', 1440),
    form('a-720.webp', 'image/webp', 720),
    form('a-720.avif', 'image/avif', 720),
  ],
};
const line = (address: string, status: string, more = {}): [string, never] => [
  address,
  { address, status, alt: '', picture, ...more } as never,
];
const lines: PictureLines = new Map([
  line('https://pictures.example/a.png', 'kept'),
  line('https://pictures.example/gone.png', 'gone'),
  line('https://pictures.example/never.png', 'refused', { picture: null }),
]);

test('a copy is found however its address is written', () => {
  for (const written of ['https://pictures.example/a.png#2', '//pictures.example/a.png']) {
    expect(keptPicture(lines, written)).toMatchObject({ isThere: true, color: '#336699' });
  }
});

test('a copy stays when its address answers no more; without a copy there is none', () => {
  expect(keptPicture(lines, 'https://pictures.example/gone.png')).toMatchObject({
    ...{ isThere: false, address: 'https://pictures.example/gone.png' },
    original: picture.original,
  });
  for (const written of ['https://pictures.example/never.png', '/a.png', 'a.png', '', 'mailto:a']) {
    expect(keptPicture(lines, written)).toBeNull();
  }
  expect(keptPicture(undefined, 'https://pictures.example/a.png')).toBeNull();
});

test('forms of one type come narrowest first', () => {
  const kept = keptPicture(lines, 'https://pictures.example/a.png');
  const files = (type: string) => (kept ? formsOf(kept, type).map(({ file }) => file) : null);
  expect(files('image/webp')).toEqual(['a-720.webp', 'a-1440.webp']);
  expect(files('image/gif')).toEqual([]);
});
