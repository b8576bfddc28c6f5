import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { LinksSection } from './links-section.tsx';

const links = {
  ...{ asked: 300, living: 299, dead: 1, date: '2026-11-16' },
  years: [
    { year: '2023', asked: 200, living: 200, dead: 0 },
    { year: '2022', asked: 100, living: 99, dead: 1 },
  ],
};
const html = () => renderToStaticMarkup(<LinksSection links={links} />);

test('a sentence, the day of the check, a bar and its numbers by year', () => {
  const out = html();
  expect(out).toContain('周刊里查过的 300 个外部地址，99% 还打得开。');
  expect(out).toContain('2026-11-16 为止的查验');
  expect(out).toContain('<span class="stats-cell share share-20">100%</span>');
  expect(out).toMatch(/99%<\/span><\/td><td>99<\/td><td>1<\/td><td>100<\/td>/);
});

test('the same in English', () => {
  const out = speaking('en', html);
  expect(out).toContain('Of the 300 outside addresses checked, 99% can still be opened.');
  expect(out).toContain('<th scope="col">Dead</th>');
});
