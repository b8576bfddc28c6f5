import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { type World, body, redirect, startWorld, status } from '#lib/outside/test-support/world.ts';

let world: World;
let dir = '';

beforeEach(async () => {
  world = await startWorld();
  dir = await mkdtemp(join(tmpdir(), 'weekly-links-'));
  await mkdir(join(dir, 'weekly'));
});
afterEach(async () => {
  await world.close();
  await rm(dir, { recursive: true });
});

/** A weekly that leads to some paths of the world. */
async function leadTo(...paths: string[]): Promise<void> {
  const items = paths.map((path) => `- [${path.slice(1)}](${world.url(path)})`);
  await writeFile(
    join(dir, 'weekly/2024-03-01.mdx'),
    `---\ntitle: 一周\ndate: 2024-03-01\nsummary: 一句话。\n---\n\n${items.join('\n')}\n`,
  );
}

/** Runs the command. @param onAsked is called when the world is first asked, with a way to interrupt it. */
function links(args: string[] = [], onAsked?: (interrupt: () => void) => void) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const command = ['scripts/weekly.mjs', 'links', '--content', dir, ...args];
    const child = spawn(process.execPath, command, { detached: true });
    let [out, err] = ['', ''];
    child.stdout.on('data', (some: Buffer) => (out += some.toString()));
    child.stderr.on('data', (some: Buffer) => (err += some.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
    // As a terminal does: all of the group hears of it.
    onAsked?.(() => process.kill(-(child.pid ?? 0), 'SIGINT'));
  });
}

const ledger = (): Promise<string> => readFile(join(dir, 'ledger/links.jsonl'), 'utf8');

test(
  'asks, keeps a ledger, tells what there is to do; a second run changes nothing',
  { timeout: 240_000 },
  async () => {
    await leadTo('/a', '/old', '/b');
    for (const path of ['/a', '/b', '/new']) world.answer(path, body('一'));
    world.answer('/old', redirect('/new', 301));
    const dry = await links(['--dry-run', '--allow-host', world.host]);
    expect(dry.out).toContain('只演练，没有写');
    expect(await readdir(dir)).toEqual(['weekly']);

    const first = await links(['--allow-host', world.host]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('外部地址 3 个，这次查了 3 个');
    expect(first.out).toContain('打得开 2，搬走 1，失效 0，打不开但还不到一周 0，说不准 0');
    const text = await ledger();
    const records = text
      .split('\n')
      .slice(0, -1)
      .map((one) => JSON.parse(one) as LinkRecord);
    expect(records.map(({ address }) => address)).toEqual(['/a', '/b', '/old'].map(world.url));

    const again = await links(['--allow-host', world.host]);
    expect(again.out).toContain('这次查了 0 个');
    expect(await ledger()).toBe(text);

    const report = await links(['--report']);
    expect(report.out).toContain(`${world.url('/old')}  → ${world.url('/new')}`);
  },
);

test('a private address is not asked unless its host is named', { timeout: 240_000 }, async () => {
  await leadTo('/a');
  const { code, out } = await links();
  expect(out).toContain('1 个不是公网上的地址，没有去查');
  expect([code, world.asked]).toEqual([0, []]);
});

test(
  'what was found before Ctrl+C is kept, and the next run goes on',
  { timeout: 240_000 },
  async () => {
    await leadTo('/a', '/waits', '/c');
    for (const path of ['/a', '/c']) world.answer(path, body('一'));
    let interrupt = (): void => undefined;
    world.answer('/waits', () => interrupt());
    const cut = await links(['--allow-host', world.host], (how) => (interrupt = how));
    expect(cut.err).toContain('停下来了');
    expect(cut.out).toContain('还有 2 个没来得及');
    expect(await ledger()).toContain(world.url('/a'));
    expect(await ledger()).not.toContain(world.url('/c'));
    world.asked.length = 0;
    world.answer('/waits', status(200));
    await links(['--allow-host', world.host]);
    expect((await ledger()).trim().split('\n')).toHaveLength(3);
    expect(world.asked.map(({ path }) => path)).toEqual(['/waits', '/c']);
  },
);

test('an option that makes no sense is told', { timeout: 240_000 }, async () => {
  const { code, err } = await links(['--limit', '0']);
  expect(code).toBe(2);
  expect(err).toContain('写一个正整数');
});
