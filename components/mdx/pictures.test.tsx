import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Ledgers } from '#lib/content/types.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { readMarkdown } from '#lib/channels/write/markdown.ts';
import { element } from '#lib/mdx/elements.ts';
import { mdxComponents } from './components.tsx';
import type { MdxContext } from './context.ts';

const address = 'https://pictures.example/a.png';
const file = `${'ab'.repeat(16)}.png`;
const original = { file, type: 'image/png' as const, width: 800, height: 400, bytes: 9, sum: '0' };
const record = {
  ...{ address, date: '2031-05-01', status: 'kept' as const, why: '', from: null, licence: '' },
  ...{ alt: '', picture: { hash: '', color: '#336699', original, copies: [] } },
};
const none: Ledgers = { pictures: new Map(), links: new Map(), github: new Map() };
const vault: Ledgers = { ...none, pictures: new Map([[address, record]]) };

type Blocks = Parameters<typeof element>[2];

async function html(children: Blocks, more: Partial<MdxContext> = {}): Promise<string> {
  const weekly = { date: '2031-05-01', questions: [], releases: [] };
  const context: MdxContext = { projects: new Map(), weekly, today: '2031-05-01', ...more };
  const tree = { type: 'root' as const, children: children as never };
  return renderToStaticMarkup(await renderMdx(tree, mdxComponents(context)));
}

const markdown = (text: string) => readMarkdown(text).children as Blocks;
const all: Blocks = [
  ...markdown(`见下图：\n\n![时序](${address} "图注")\n\n字 ![时序](${address}) 字`),
  ...markdown(`[![时序](${address})](https://a.example/)`),
  element('Figure', { src: address, alt: '时序', caption: '图注' }, []),
  element('Readings', {}, [
    element('ReadingItem', { url: 'https://a.example/' }, markdown(`![图](${address}) 一篇文章`)),
  ]),
];

test('both ways to write a picture show the copy', async () => {
  const out = await html(all, { ledgers: vault });
  expect(out.match(/<img src="\/pictures\//g)).toHaveLength(5);
  expect(out).not.toContain(`<img src="${address}"`);
  expect(out).toContain('<figcaption>图注</figcaption>');
});

test('a page without a vault is the same to the byte, whether there is an empty one or none', async () => {
  const without = await html(all);
  expect(await html(all, { ledgers: none })).toBe(without);
  expect(without).toContain(`<img src="${address}" alt="时序" loading="lazy"`);
  expect(without).not.toMatch(/figure-frame|figure-colour|\/pictures\//);
});

test('a picture of a page is a block to whoever tells blocks from words', async () => {
  const out = await html(markdown(`![时序](${address})`), { ledgers: vault });
  expect(out).toMatch(/^<figure/);
});

test('in a link, and in an article’s title, which is one, it is no link', async () => {
  const linked = markdown(`[![时序](${address})](https://a.example/)`);
  expect(await html(linked, { ledgers: vault })).toContain('<span class="figure-frame">');
  const reading = await html([all.at(-1)!], { ledgers: vault });
  expect(reading).toContain('<span class="figure-frame">');
  expect(reading).not.toContain('<a class="figure-frame"');
});
