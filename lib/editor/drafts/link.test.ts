import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { MAX_BYTES } from '#lib/content/read/flood.ts';
import { LONGEST_LINK, fromFragment, toFragment } from './link.ts';
import { WRITINGS } from './test-support/contents.ts';
import type { LinkContent } from './types.ts';

const question: LinkContent = {
  ...{ name: '连接重试', writing: 'question', path: null },
  text: '<Question project="sofa-rpc">\n\n连接断开以后多久重试？\n\n</Question>\n',
};

/** What toFragment makes of any JSON. */
function linkOf(json: unknown): string {
  const bytes = deflateSync(
    typeof json === 'string' ? strToU8(json) : strToU8(JSON.stringify(json)),
  );
  return `#draft=${Buffer.from(bytes).toString('base64url')}E`;
}

test('any text comes back as it was', () => {
  const unit = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(unit, fc.constantFrom(...WRITINGS), fc.boolean(), (typed, writing, isChange) => {
      const text = typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
      const path = isChange ? 'content/weekly/2023-02-17.mdx' : null;
      const content = { name: '名字', writing, text, path };
      expect(fromFragment(toFragment(content) ?? '')).toEqual(content);
    }),
  );
});

test('halves of characters come back in texts, and are seen in names', () => {
  const text = 'a\uD83D b\uDE00';
  const link = toFragment({ ...question, name: '一\uD83D', text });
  expect(fromFragment(link ?? '')).toMatchObject({ name: '一\uFFFD', text });
});

test('the same draft gives the same link, of letters that every program leaves alone', () => {
  const link = toFragment(question);
  expect(toFragment({ ...question })).toBe(link);
  expect(link).toMatch(/^#draft=[\w-]+E$/);
  // Links of today are read tomorrow.
  const kept =
    '#draft=q1YqU7Iy1FEqV7JSKixNLS7JzM9T0lHKA3Jf7J_3rG_py_beF-unAoVKgEI2gVAlCgVF-VmpySW2MUrF-WmJukUFyTFKdjF5MXkQXc-mrX26p-HJ7qVPJ_Q9XTLryc5WiDnv98wHKbLRhxkE1KNUCwAE';
  expect(fromFragment(kept)).toEqual(question);
});

test('a question fits into a link that chat programs leave whole', () => {
  expect(toFragment(question)!.length).toBeLessThan(LONGEST_LINK / 10);
});

test('what stands behind a link is not of it', () => {
  const link = toFragment(question) ?? '';
  for (const tail of ['%E3%80%82', '.', '&from=chat', ')'])
    expect(fromFragment(link + tail)).toEqual(question);
});

test('a link that was cut is never taken for a draft', () => {
  const link = toFragment({ ...question, text: question.text.repeat(3) }) ?? '';
  for (let length = 0; length < link.length; length += 1) {
    const { why } = fromFragment(link.slice(0, length)) as { why: string };
    expect(why).toMatch(length < '#draft='.length ? /^none$/ : /^(?:cut|damaged)$/);
  }
});

test('no hash is an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.base64String(), (any, letters) => {
      expect(fromFragment(any)).toEqual({ why: 'none' });
      expect(fromFragment(`#draft=${letters}`)).toHaveProperty('why');
      expect(fromFragment(linkOf(any))).toHaveProperty('why');
    }),
  );
});

test.each<[string, unknown, string]>([
  ['a later version', { v: 2, w: 'podcast' }, 'newer'],
  ['an unknown kind', { v: 1, w: 'podcast', n: '', t: '' }, 'damaged'],
  ['a name of Object', { v: 1, w: 'constructor', n: '', t: '' }, 'damaged'],
  ['no text', { v: 1, w: 'question', n: '' }, 'damaged'],
  ['no version', { w: 'question', n: '', t: '' }, 'damaged'],
  ['a list', [], 'damaged'],
  ['nothing', null, 'damaged'],
  ['no JSON', '{', 'damaged'],
])('%s', (_what, json, why) => {
  expect(fromFragment(linkOf(json))).toEqual({ why });
});

test('a foreign link neither acts nor names another file', () => {
  const [v, w] = [1, 'correction'];
  const name = 'a\u202Eb\nc';
  for (const p of [
    'content/weekly/../../x.mdx',
    'package.json',
    7,
    'content/weekly/2023-02-17.mdx\n',
  ])
    expect(fromFragment(linkOf({ v, w, n: name, t: 'a\r\nb', p }))).toEqual({
      ...{ name: 'ab c', writing: w, text: 'a\nb', path: null },
    });
  expect(fromFragment(linkOf({ v, w, n: '长'.repeat(900), t: '' }))).toMatchObject({
    name: expect.stringMatching(/^.{80}$/) as string,
  });
});

test('a bomb is refused before it has grown', () => {
  const bomb = deflateSync(strToU8(`{"t":"${' '.repeat(64 * 1024 * 1024)}"}`));
  expect(bomb.length).toBeLessThan(100_000);
  // Whoever inflated all of it would find that it is damaged.
  bomb.fill(0xff, bomb.length / 2);
  const link = `#draft=${Buffer.from(bomb).toString('base64url')}E`;
  expect(fromFragment(link)).toEqual({ why: 'too-large' });
  expect(fromFragment(`#draft=${'A'.repeat(9_000_000)}E`)).toEqual({ why: 'too-large' });
});

test('what cannot be read back becomes no link', () => {
  const [most, more] = [MAX_BYTES, 2 * MAX_BYTES].map((length) =>
    toFragment({ ...question, text: 'x'.repeat(length) }),
  );
  expect(fromFragment(most ?? '')).toMatchObject({ text: 'x'.repeat(MAX_BYTES) });
  expect(more).toBeNull();
});

test('half a megabyte of noise still makes a link that is read', () => {
  const [noise] = fc.sample(
    fc.string({ minLength: 500_000, maxLength: 510_000, unit: 'binary-ascii' }),
    1,
  );
  const link = toFragment({ ...question, text: noise!.replace(/[^ -~]|["\\]/g, 'x') });
  expect(fromFragment(link!)).toHaveProperty('text');
});
