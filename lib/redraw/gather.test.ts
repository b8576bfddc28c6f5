import { expect, test } from 'vitest';
import type { Drawer, Drawn } from './drawer.ts';
import { MISSING, alwaysDrawn, gather } from './gather.ts';
import type { Asked, Line } from './lines.ts';

/** Stands in for the processes: what they would say, and which pages they were asked for. */
function drawers(lines: Record<Asked['part'], Line[]>) {
  const drawn: string[] = [];
  const asked: Asked[] = [];
  const one = {
    async *lines(question: Asked) {
      asked.push(question);
      for (const line of lines[question.part]) yield await Promise.resolve(line);
    },
    draw: (page: string, status = 200): Promise<Drawn> => {
      drawn.push(`${page} ${status}`);
      return Promise.resolve({ status, headers: {}, body: Buffer.from(page) });
    },
  } as unknown as Drawer;
  return { all: [one, one], drawn, asked };
}

const made = { headers: { 'content-type': 'image/png' }, body: 'AA==' };
const said: Record<Asked['part'], Line[]> = {
  zh: [
    { footer: '共 2 期' },
    { page: '/old/', key: 'a' },
    { page: '/changed/', key: 'b2' },
    { page: '/new/', key: 'c' },
  ],
  en: [
    { footer: '2 issues' },
    { page: '/en/old/', key: 'd' },
    { file: '/cards/old.png', key: 'e' },
    { file: '/cards/new.png', key: 'f', made },
  ],
};
const keys = {
  sources: 's',
  pages: { '/old/': 'a', '/changed/': 'b1', '/gone/': 'x', '/en/old/': 'd' },
  files: { '/cards/old.png': 'e' },
};

test('what has changed is drawn, and some of what has not', async () => {
  const { all, drawn, asked } = drawers(said);
  const found = await gather(all, { folder: '/base', keys, isThorough: false });
  const always = [...alwaysDrawn('zh'), ...alwaysDrawn('en')];
  const wanted = [...always, '/old/', '/en/old/', '/changed/', '/new/'];
  expect(drawn.sort()).toEqual(
    wanted.map((page) => `${page} ${page === MISSING ? 404 : 200}`).sort(),
  );
  expect(found.sample.sort()).toEqual(['/en/old/', '/old/']);
  expect([...found.files]).toEqual([
    ['/cards/old.png', 'e'],
    ['/cards/new.png', 'f'],
  ]);
  expect([...found.made.keys()]).toEqual(['/cards/new.png']);
  expect(found.footers.get('en')).toBe('2 issues');
  expect(asked[0]).toEqual({ part: 'zh', folder: '/base', known: keys.files });
});

test('where all is to be compared, files are made as well', async () => {
  const { all, asked } = drawers({
    ...said,
    en: [{ file: '/cards/old.png', key: 'e', made }],
  });
  const found = await gather(all, { folder: '/base', keys, isThorough: true });
  expect(asked.map(({ known }) => known)).toEqual([{}, {}]);
  expect(found.sample).toContain('/cards/old.png');
});

test('where nothing was there before, nothing is drawn: only keys are found out', async () => {
  const { all, drawn } = drawers(said);
  const found = await gather(all, null);
  expect(drawn).toEqual([]);
  expect(found.pages.size).toBe(4);
  expect(found.made.size).toBe(0);
});

test('a page that cannot be drawn is a fault of the whole', async () => {
  const { all } = drawers(said);
  const draw = () => Promise.reject(new Error('/new/ 500'));
  const failing = { ...all[0], draw } as unknown as Drawer;
  const before = { folder: '/base', keys, isThorough: false };
  await expect(gather([failing, failing], before)).rejects.toThrow('/new/ 500');
});
