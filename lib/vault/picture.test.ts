import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makePicture } from './picture.ts';
import { detailed, moving, painted, photographed } from './test-support/painted.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function whyNot(bytes: Uint8Array): Promise<string> {
  return makePicture(bytes).then(
    () => '',
    (cause: unknown) => (cause as Error).message,
  );
}

test('a picture keeps its bytes under the name of their hash, and gets smaller forms', async () => {
  const png = await detailed(2000, 400);
  const { picture, files } = await makePicture(png);
  const name = hashOf(png).slice(0, 32);
  expect(picture.hash).toBe(hashOf(png));
  expect(picture.original).toEqual({
    file: `${name}.png`,
    ...{ type: 'image/png', width: 2000, height: 400, bytes: png.length },
    sum: hashOf(png).slice(0, 16),
  });
  expect(Buffer.from(files.get(`${name}.png`) ?? []).equals(png)).toBe(true);
  expect(picture.copies.map(({ type, width, height }) => [type, width, height])).toEqual([
    ['image/avif', 720, 144],
    ['image/avif', 1440, 288],
    ['image/webp', 720, 144],
    ['image/webp', 1440, 288],
  ]);
  for (const { file, bytes, width, type } of picture.copies) {
    expect(bytes).toBeLessThan(png.length);
    const made = await sharp(files.get(file)).metadata();
    expect([made.width, made.exif]).toEqual([width, undefined]);
    expect(type).toBe(`image/${made.format === 'heif' ? 'avif' : made.format}`);
  }
});

test('the same bytes make the same bytes', async () => {
  const png = await detailed(900, 300);
  const [one, other] = [await makePicture(png), await makePicture(png)];
  expect(other.picture).toEqual(one.picture);
  for (const [file, bytes] of one.files) {
    expect(Buffer.from(other.files.get(file) ?? []).equals(bytes), file).toBe(true);
  }
});

test('nothing is enlarged, and what would not be smaller is not made', async () => {
  const small = await detailed(300, 200);
  const { picture } = await makePicture(small);
  expect(new Set(picture.copies.map(({ width }) => width))).toEqual(new Set([300]));
  const flat = await makePicture(await painted(1).png().toBuffer());
  expect(flat.picture.copies).toEqual([]);
  expect(flat.picture.color).toBe('#43831d');
});

test.each(['gif', 'webp'] as const)('a moving %s goes on moving', async (kind) => {
  const bytes = await moving(kind);
  const { picture, files } = await makePicture(bytes);
  expect(picture.copies).toEqual([]);
  expect([picture.original.width, picture.original.height]).toEqual([900, 40]);
  const kept = await sharp(files.get(picture.original.file), { animated: true }).metadata();
  expect(kept.pages).toBe(2);
});

test.each(['jpeg', 'webp', 'png', 'avif'] as const)(
  'a photograph (%s) is turned as it was taken, and nobody learns where',
  async (kind) => {
    const bytes = await photographed(kind);
    const before = await sharp(bytes).metadata();
    expect(before.exif?.includes(Buffer.from('Kite'))).toBe(true);
    const { picture, files } = await makePicture(bytes);
    const { width, height } = picture.original;
    expect([width, height]).toEqual([before.autoOrient.width, before.autoOrient.height]);
    const kept = files.get(picture.original.file) ?? Buffer.alloc(0);
    const after = await sharp(kept).metadata();
    expect(after.autoOrient).toEqual(before.autoOrient);
    expect(Buffer.from(kept).includes('Kite')).toBe(false);
    expect(picture.hash).toBe(hashOf(bytes));
    if (kind === 'jpeg') expect([width, height]).toEqual([40, 60]);
  },
);

test('a photograph without a place keeps every byte', async () => {
  const bytes = await painted(3)
    .withExif({ IFD0: { Make: 'Kite' } })
    .jpeg()
    .toBuffer();
  const { picture, files } = await makePicture(bytes);
  expect(Buffer.from(files.get(picture.original.file) ?? []).equals(bytes)).toBe(true);
});

test('a drawing becomes pixels, twice as many for sharp screens', async () => {
  const dots = Array.from({ length: 400 }, (_, i) => {
    return `<circle cx="${(i * 37) % 300}" cy="${(i * 53) % 200}" r="${3 + (i % 9)}" fill="#${(100 + i).toString(16)}"/>`;
  });
  const svg = `<?xml version="1.0"?>\n<!-- 风筝 -->\n<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#fed"/>${dots.join('')}<text x="9" y="90">风筝</text><script>alert(1)</script></svg>`;
  const { picture, files } = await makePicture(Buffer.from(svg));
  expect(picture.hash).toBe(hashOf(Buffer.from(svg)));
  expect(picture.original).toMatchObject({ type: 'image/png', width: 300, height: 200 });
  expect(new Set(picture.copies.map(({ width }) => width))).toEqual(new Set([600]));
  expect([...files.keys()].some((file) => file.endsWith('.svg'))).toBe(false);
});

const svgOf = (inside: string, size = 'width="100" height="100"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);

test('a drawing does not show what lies elsewhere', async () => {
  const inside = [
    ...['<image href="file:///etc/hostname" width="99" height="99"/>'],
    ...['<image href="http://127.0.0.1:1/x.png" width="99" height="99"/>'],
    '<foreignObject width="99" height="99"><p>网页</p></foreignObject>',
  ];
  const { files, picture } = await makePicture(svgOf(inside.join('')));
  const { channels } = await sharp(files.get(picture.original.file)).ensureAlpha().stats();
  expect(channels.map(({ max }) => max)).toEqual([0, 0, 0, 0]);
});

const nested = Array.from({ length: 40 }, (_, i) => {
  return `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`;
}).join('');
const laughs = Array.from({ length: 20 }, (_, i) => {
  return `<!ENTITY a${i} "${(i > 0 ? `&a${i - 1};` : 'ha').repeat(10)}">`;
}).join('');

test.each([
  ['no size', svgOf('', 'width="0" height="0"')],
  ['no end', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>')],
  [
    'a bomb of uses',
    svgOf(`<defs><g id="a0"><path d="M0 0h1"/></g>${nested}</defs><use href="#a40"/>`),
  ],
  [
    'a bomb of entities',
    Buffer.from(`<!DOCTYPE svg [${laughs}]>${svgOf('<text>&a19;</text>').toString()}`),
  ],
  [
    'a bomb of filters',
    svgOf(
      '<filter id="f"><feTurbulence numOctaves="999999" baseFrequency="0.1"/></filter><rect width="100%" height="100%" filter="url(#f)"/>',
      'width="1e8" height="1e8"',
    ),
  ],
  ['too many bytes', svgOf('<g/>'.repeat(1_100_000))],
])('a drawing with %s is none, in bounded time', async (_, svg) => {
  const began = Date.now();
  expect(await whyNot(svg)).toMatch(/^SVG (?:坏了|画得太久|太大|要的内存太多)/);
  expect(Date.now() - began).toBeLessThan(40_000);
});

test('what is no picture says so', async () => {
  expect(await whyNot(Buffer.from('<!doctype html><html><body>没有这张图</body></html>'))).toBe(
    '答来的是网页，不是图',
  );
  expect(await whyNot(Buffer.from('{"error": "没有"}'))).toBe('不是图片');
  expect(await whyNot(Buffer.from('%PDF-1.7\n'))).toBe('不是图片');
  expect(await whyNot(Buffer.alloc(0))).toBe('是空的');
  expect(await whyNot(Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]))).toMatch(/^不是浏览器/);
});

test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('half a %s is none', async (kind) => {
  const whole = await sharp(await detailed(200, 200))
    .toFormat(kind)
    .toBuffer();
  expect(await whyNot(whole.subarray(0, whole.length / 2))).toBe('图片坏了，解不开');
});

test('a bomb of pixels is refused before it is unpacked', async () => {
  const wide = sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } });
  const bytes = await wide.toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer();
  const before = process.memoryUsage.rss();
  expect(await whyNot(bytes)).toMatch(/^展开以后太大/);
  expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000);
});
