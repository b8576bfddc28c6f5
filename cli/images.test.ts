import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type World, body, slow, startWorld } from '#lib/outside/test-support/world.ts';
import { type Folder, makeFolder } from '#lib/vault/test-support/folder.ts';
import { painted } from '#lib/vault/test-support/painted.ts';

/** Some of them come late, so that there is a middle to be interrupted in. */
const PICTURES = 24;

let world: World;
let folder: Folder;

beforeAll(async () => {
  world = await startWorld();
  for (let number = 1; number <= PICTURES; number += 1) {
    const bytes = await painted(number).png().toBuffer();
    world.answer(`/${number}.png`, slow(60, body(bytes, 'image/png')));
  }
});
afterAll(() => world.close());
beforeEach(() => {
  folder = makeFolder();
  folder.show(...Array.from({ length: PICTURES }, (_, index) => world.url(`/${index + 1}.png`)));
  world.asked.length = 0;
});
afterEach(() => {
  folder.remove();
});

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Runs a command as people do. @param once sends a signal when this many pictures were asked for. */
function weekly(
  args: readonly string[],
  once?: { asked: number; kill: NodeJS.Signals },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/weekly.mjs', ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    const watch =
      once &&
      setInterval(() => {
        if (world.asked.length < once.asked) return;
        clearInterval(watch);
        child.kill(once.kill);
      }, 5);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      resolve({ code, signal, out, err });
    });
  });
}

const images = (...args: string[]): string[] => [
  ...['images', '--content', folder.dir, '--spacing', '0'],
  ...['--allow-host', world.host, ...args],
];

const count = (path: string): number => world.asked.filter((one) => one.path === path).length;

describe('weekly images', { timeout: 240_000 }, () => {
  test('keeps every picture, says so, and has nothing to do the second time', async () => {
    const { code, out, err } = await weekly(images());
    expect([code, err]).toEqual([0, expect.stringMatching(/^(?:正在留图片：\d+ \/ 24\n)*$/)]);
    expect(out).toContain(`内容里有 ${PICTURES} 张外面的图：有副本 ${PICTURES}\n`);
    expect(folder.files()).toHaveLength(PICTURES);
    const [ledger, asked] = [folder.ledger(), world.asked.length];
    const again = await weekly(images());
    expect([again.code, folder.ledger(), world.asked.length]).toEqual([0, ledger, asked]);
    expect(again.out).toContain('这次问了 0 张，新留下 0 张');
  });

  test('Ctrl+C ends it in good order, and the next run goes on from there', async () => {
    const { code, out, err } = await weekly(images(), { asked: 8, kill: 'SIGINT' });
    expect(code).toBe(130);
    expect(err).toContain('再运行一次同样的命令就接着来');
    const kept = folder.records().length;
    expect(kept).toBeGreaterThanOrEqual(7);
    expect(kept).toBeLessThan(PICTURES);
    expect(out).toContain(`有副本 ${kept}，还没问 ${PICTURES - kept}`);
    expect((await weekly(images())).code).toBe(0);
    expect(folder.records()).toHaveLength(PICTURES);
    expect(count('/1.png')).toBe(1);
  });

  test('killed, it leaves nothing half-written, and the next run goes on', async () => {
    const { signal } = await weekly(images(), { asked: 20, kill: 'SIGKILL' });
    expect(signal).toBe('SIGKILL');
    const kept = folder.records();
    for (const { picture } of kept) expect(picture).not.toBeNull();
    expect((await weekly(images())).code).toBe(0);
    expect(folder.records()).toHaveLength(PICTURES);
    expect(folder.files().filter((file) => file.startsWith('.'))).toEqual([]);
    expect(folder.files()).toHaveLength(PICTURES);
    // The first second of a run is written at once, then every second.
    expect(kept.length).toBeGreaterThan(0);
    expect(count(new URL(String(kept[0]?.['address'])).pathname)).toBe(1);
  });

  test('a wrong command line is 2, no network is 1', async () => {
    const wrong = await weekly(['images', '--limit-bytes', 'x']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('须是不小于 1 的整数')]);
    const nowhere = await weekly(['images', '--content', join(folder.dir, 'gone')]);
    expect(nowhere.code).toBe(2);
    // Nobody listens there.
    folder.show('http://127.0.0.1:1/a.png');
    const offline = await weekly([
      'images',
      '--content',
      folder.dir,
      '--allow-host',
      '127.0.0.1:1',
    ]);
    expect([offline.code, offline.out]).toEqual([1, expect.stringContaining('是网络的问题')]);
    expect(folder.ledger()).toBe('');
  });

  test('an import keeps the pictures of what it has imported, when asked to', async () => {
    const posts = mkdtempSync(join(tmpdir(), 'posts-'));
    mkdirSync(join(posts, 'kite'));
    const post =
      '---\ntitle: "SOFA WEEKLY | 放风筝"\ndate: 2024-03-08\n---\n\n风筝的一周。\n\n![图](http://10.1.2.3/a.png)\n\n![图](https://pictures.invalid/b.png)\n';
    writeFileSync(join(posts, 'kite/index.md'), post);
    const out = join(folder.dir, 'imported');
    const { code, out: said } = await weekly(['import', posts, '--out', out, '--images']);
    rmSync(posts, { recursive: true });
    expect(said).toContain('张外面的图');
    expect(code).toBe(0);
  });
});
