import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateWith } from '#lib/outside/gate.ts';
import {
  type World,
  body,
  busy,
  dripping,
  endless,
  gzipBomb,
  redirect,
  refusesReferrer,
  slow,
  startWorld,
  status,
  truncated,
} from '#lib/outside/test-support/world.ts';
import type { Visitor } from '#lib/outside/types.ts';
import { createVisitor } from '#lib/outside/visitor.ts';
import type { VaultOptions } from './run.ts';
import { vaultLines } from './summary.ts';
import { fillFrom } from './test-support/filling.ts';
import { type Folder, makeFolder } from './test-support/folder.ts';
import { painted } from './test-support/painted.ts';

let world: World;
let folder: Folder;

beforeEach(async () => {
  world = await startWorld();
  folder = makeFolder();
});
afterEach(async () => {
  folder.remove();
  await world.close();
});

const png = (number: number): Promise<Buffer> => painted(number).png().toBuffer();

const fill = (options: Partial<VaultOptions> = {}) => fillFrom(world.host, folder.dir, options);

const statuses = (): Record<string, unknown> =>
  Object.fromEntries(
    folder.records().map(({ address, status: said, why }) => {
      const path = new URL(String(address)).pathname;
      return [path, why === '' ? said : `${String(said)} ${String(why)}`];
    }),
  );

test('asks politely, believes bytes only, and says of each what came of it', async () => {
  const one = await png(1);
  world.answer('/refuses.png', refusesReferrer(body(one, 'image/png')));
  world.answer('/moved.png', redirect('/refuses.png'));
  world.answer('/403.png', status(403));
  world.answer('/410.png', status(410));
  world.answer('/500.png', status(500));
  world.answer('/204.png', status(204));
  world.answer('/busy.png', busy(1, 1, body(await png(2))));
  world.answer('/always-busy.png', status(429));
  world.answer('/slow.png', slow(8000, body(one)));
  world.answer('/late.png', slow(500, body(await png(3), 'text/plain')));
  world.answer('/drip.png', dripping(300));
  world.answer('/cut.png', truncated(one.subarray(0, 50), 5000));
  world.answer('/half.png', body(one.subarray(0, 60), 'image/png'));
  world.answer('/page.png', body('<!doctype html><p>没有这张图</p>', 'image/png'));
  world.answer('/endless.png', endless());
  world.answer('/gzip.png', gzipBomb(200));
  world.answer('/loop.png', redirect('/loop.png', 302));
  world.answer('/inside.png', redirect('http://169.254.169.254/latest', 302));
  world.answer('/file.png', redirect('file:///etc/passwd', 302));
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script></svg>';
  world.answer('/drawing.svg', body(svg, 'image/svg+xml'));
  const paths = [
    ...[
      'refuses',
      'moved',
      '403',
      '404',
      '410',
      '500',
      '204',
      'busy',
      'always-busy',
      'slow',
      'late',
    ],
    ...['drip', 'cut', 'half', 'page', 'endless', 'gzip', 'loop', 'inside', 'file'],
  ].map((name) => world.url(`/${name}.png`));
  folder.show(...paths, world.url('/drawing.svg'), 'http://[fd00::1]/x.png');
  const result = await fill();
  expect(statuses()).toEqual({
    '/204.png': 'unusable 没有答出图来（204）',
    '/403.png': 'refused 不给（403）',
    '/404.png': 'gone 没有了（404）',
    '/410.png': 'gone 没有了（410）',
    '/500.png': 'unknown 服务器出错（500）',
    '/always-busy.png': 'unknown 现在太忙（429）',
    '/busy.png': 'kept',
    '/cut.png': expect.stringMatching(/^unknown 没有传完就断了/) as string,
    '/drawing.svg': 'kept',
    '/drip.png': 'unknown 太久没有回答',
    '/endless.png': 'unusable 超过 2 MB',
    '/file.png': expect.stringMatching(/^refused 转到/) as string,
    '/gzip.png': 'unusable 超过 2 MB',
    '/half.png': 'unusable 图片坏了，解不开',
    '/inside.png': 'refused 转到只在内网里有的地址',
    '/late.png': 'kept',
    '/loop.png': 'unusable 转个没完',
    '/moved.png': 'kept',
    '/page.png': 'unusable 答来的是网页，不是图',
    '/refuses.png': 'kept',
    '/slow.png': 'unknown 太久没有回答',
    '/x.png': 'refused 只在内网里有的地址',
  });
  // Two addresses, one picture.
  expect(folder.files()).toHaveLength(4);
  expect(result.added).toBe(4);
  const moved = folder.records().find(({ address }) => String(address).endsWith('/moved.png'));
  expect(moved).toMatchObject({ from: world.url('/refuses.png'), alt: '图 2', licence: '' });
  expect(vaultLines(result).join('\n')).toContain('：没有了（404）');
});

test('where nobody answers at all, it is our line: nothing is written', async () => {
  const dead = world.host;
  folder.show(`http://${dead}/a.png`, `http://${dead}/b.png`, 'http://10.0.0.1/c.png');
  await world.close();
  const result = await fill();
  expect(result.isOffline).toBe(true);
  expect(vaultLines(result)).toEqual([
    '问不到任何一个，是网络的问题：什么也没有写。连上网再运行一次',
  ]);
  expect(folder.ledger()).toBe('');
  world = await startWorld();
});

test('one host that fell silent long ago is no trouble of our line', async () => {
  const dead = await startWorld();
  world.answer('/a.png', body(await png(1)));
  folder.show(world.url('/a.png'), dead.url('/b.png'));
  await dead.close();
  const visitor = createVisitor({
    gate: gateWith([world.host, dead.host]),
    manners: { spacing: 0 },
  });
  await fill({ visitor });
  const next = await fill({ visitor, today: '2024-03-03' });
  expect([next.asked, next.isOffline]).toEqual([1, false]);
});

test('a run that is stopped begins nothing more, and the next one goes on with the rest', async () => {
  folder.show(...Array.from({ length: 2000 }, (_, i) => `http://h${i % 50}.example/${i}.png`));
  const stop = new AbortController();
  let asked = 0;
  const visitor: Visitor = {
    visit() {
      asked += 1;
      if (asked === 500) stop.abort();
      const answer = { status: 404, url: 'http://h.example/', hops: [], headers: {}, body: null };
      return Promise.resolve({ kind: 'answered', ...answer });
    },
  };
  const result = await fill({ visitor, stop: stop.signal });
  expect(result.isStopped).toBe(true);
  expect(folder.records().length).toBe(result.asked);
  expect(asked).toBeLessThan(600);
  expect((await fill({ visitor })).asked).toBe(2000 - result.asked);
});
