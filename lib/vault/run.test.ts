import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type World, body, startWorld, status } from '#lib/outside/test-support/world.ts';
import type { VaultOptions } from './run.ts';
import { vaultLines } from './summary.ts';
import { fillFrom } from './test-support/filling.ts';
import { type Folder, makeFolder } from './test-support/folder.ts';
import { detailed, painted } from './test-support/painted.ts';

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

test('a second run asks for nothing that is kept and changes nothing; failures rest for a day', async () => {
  world.answer('/a.png', body(await png(1)));
  folder.show(world.url('/a.png'), world.url('/gone.png'));
  await fill();
  const before = folder.ledger();
  world.asked.length = 0;
  const result = await fill();
  expect([world.asked, result.asked, result.plan.resting]).toEqual([[], 0, 1]);
  expect(folder.ledger()).toBe(before);
  await fill({ again: true });
  expect(folder.ledger()).toBe(before);
  await fill({ today: '2024-03-03' });
  expect(world.asked.map(({ path }) => path)).toEqual(['/gone.png', '/gone.png']);
  expect(folder.records().map(({ date }) => date)).toEqual(['2024-03-02', '2024-03-03']);
});

test('what editors wrote stays; the alternative text is that of the first time', async () => {
  world.answer('/a.png', body(await png(1)));
  folder.show(world.url('/a.png'));
  await fill();
  const path = join(folder.dir, 'ledger/pictures.jsonl');
  const line = folder.ledger().replace('"licence":""', '"licence":"CC BY 4.0，张三"');
  writeFileSync(path, line.replace('"alt":"图 1"', '"alt":"手写的"'));
  const edited = folder.ledger();
  await fill({ recheck: true, today: '2024-03-09' });
  expect(folder.ledger()).toBe(edited);
  rmSync(join(folder.dir, 'pictures'), { recursive: true });
  await fill({ today: '2024-03-09' });
  expect(folder.ledger()).toBe(edited);
});

test('what is missing or damaged on the disk comes again', async () => {
  world.answer('/a.png', body(await detailed(800, 100)));
  folder.show(world.url('/a.png'));
  await fill();
  const [before, files] = [folder.ledger(), folder.files()];
  expect(files.length).toBeGreaterThan(2);
  const pathOf = (file: string): string => join(folder.dir, 'pictures', file.slice(0, 2), file);
  for (const file of files) {
    const bytes = readFileSync(pathOf(file));
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    writeFileSync(pathOf(file), bytes);
    expect((await fill()).added, file).toBe(1);
    rmSync(pathOf(file));
    expect((await fill()).added, file).toBe(1);
  }
  expect([folder.ledger(), folder.files()]).toEqual([before, files]);
  // Where it is gone meanwhile, what is whole stays.
  world.answer('/a.png', status(404));
  rmSync(pathOf(files.find((file) => file.endsWith('.webp')) ?? ''));
  await fill();
  expect(folder.records()).toMatchObject([
    { status: 'gone', picture: { hash: expect.any(String) as string } },
  ]);
  rmSync(pathOf(files.find((file) => file.endsWith('.png')) ?? ''));
  await fill();
  expect(folder.records()).toMatchObject([{ status: 'gone', picture: null }]);
});

test('asked again, a copy outlives its picture, and no other picture takes its place', async () => {
  world.answer('/a.png', body(await png(1)));
  folder.show(world.url('/a.png'));
  await fill();
  const before = folder.ledger();
  world.answer('/a.png', body(await png(2)));
  const changed = await fill({ recheck: true, today: '2024-03-05' });
  expect(changed.changed).toEqual([world.url('/a.png')]);
  world.answer('/a.png', status(503));
  await fill({ recheck: true, today: '2024-03-06' });
  expect(folder.ledger()).toBe(before);
  world.answer('/a.png', status(404));
  await fill({ recheck: true, today: '2024-03-07' });
  expect(folder.records()).toMatchObject([
    { status: 'gone', date: '2024-03-07', picture: { color: '#43831d' } },
  ]);
  world.answer('/a.png', body(await png(1)));
  await fill({ recheck: true, today: '2024-03-08' });
  expect(folder.records()).toMatchObject([{ status: 'kept', date: '2024-03-08', why: '' }]);
});

describe('what nobody uses', () => {
  test('is told, and goes when somebody says so', async () => {
    for (const one of [1, 2]) world.answer(`/${one}.png`, body(await png(one)));
    folder.show(world.url('/1.png'), world.url('/2.png'));
    await fill();
    folder.show(world.url('/2.png'));
    writeFileSync(join(folder.dir, 'pictures', 'README.md'), '别动');
    const told = await fill();
    expect(vaultLines(told).at(-1)).toBe('1 条记录、1 个文件没有内容在用了，--prune 拿掉它们');
    expect(folder.files()).toHaveLength(3);
    expect(vaultLines(await fill({ prune: true })).at(-1)).toBe('拿掉了 1 条记录、1 个文件');
    expect([folder.files().length, folder.records().length]).toEqual([2, 1]);
  });

  test('stays while content cannot be read', async () => {
    world.answer('/1.png', body(await png(1)));
    folder.show(world.url('/1.png'));
    await fill();
    writeFileSync(join(folder.dir, 'weekly/2024-03-01.mdx'), '---\ntitle: [\n---\n');
    expect((await fill({ prune: true })).pruned).toBe('content-has-errors');
    expect(folder.files()).toHaveLength(1);
  });
});

test('a ledger that cannot be read stops it before anything is asked', async () => {
  folder.show(world.url('/a.png'));
  mkdirSync(join(folder.dir, 'ledger'));
  writeFileSync(join(folder.dir, 'ledger/pictures.jsonl'), '\n<<<<<<< HEAD\n{"address":"x"}\n');
  await expect(fill()).rejects.toThrow(
    /什么也没有写：\n.*pictures\.jsonl:2 这一行不是 JSON。.*\n.*pictures\.jsonl:3 这一行的 .* 不对。/,
  );
  expect([world.asked, folder.files()]).toEqual([[], []]);
});

test('a folder of pictures that leads elsewhere is not written to', async () => {
  world.answer('/a.png', body(await png(1)));
  folder.show(world.url('/a.png'));
  mkdirSync(join(folder.dir, 'elsewhere'));
  symlinkSync('elsewhere', join(folder.dir, 'pictures'));
  await expect(fill()).rejects.toThrow(/pictures 不是文件夹/);
});

test('a rehearsal asks for nothing and writes nothing', async () => {
  folder.show(world.url('/a.png'));
  const result = await fill({ dryRun: true });
  expect([result.plan.tasks.length, world.asked, folder.ledger()]).toEqual([1, [], '']);
});
