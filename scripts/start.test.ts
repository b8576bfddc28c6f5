import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let port = 0;
const server = createServer();
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Ran {
  code: number;
  lines: string[];
}

/** All that a command prints, empty lines left out. */
function ran(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, DEBUG: '', ...env }, timeout: 90_000 };
    execFile(process.execPath, args, options, (failed, out, err) =>
      resolve({
        code: typeof failed?.code === 'number' ? failed.code : 0,
        lines: `${out}${err}`.split('\n').filter((line) => line !== ''),
      }),
    );
  });
}

describe.each([
  ['npm start', 'scripts/start.mjs'],
  ['npm run dev', 'scripts/dev.mjs'],
])('%s says in one line, without a stack, what is in its way', (name, script) => {
  test('a port that is taken', async () => {
    expect(await ran([script], { PORT: String(port) })).toEqual({
      code: 1,
      lines: [
        `端口 ${port} 已被占用：停掉占用它的程序，或换一个端口：PORT=${port < 65_535 ? port + 1 : port - 1} ${name}`,
      ],
    });
  });

  test('a port that is none', async () => {
    const { code, lines } = await ran([script], { PORT: 'http' });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^端口 "http" 不对：写 1 到 6553\d 的整数/)],
    });
  });

  test('content that is not there', async () => {
    const { code, lines } = await ran([script], { CONTENT_DIR: '/nowhere/content' });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: ['没有内容目录 /nowhere/content：把 CONTENT_DIR 指向放有 weekly/ 的目录'],
    });
  });
});

describe('npm run serve says it as well', () => {
  test.each<[string, string[], RegExp]>([
    ['a folder that is not there', ['/nowhere/out'], /^没有目录 \/nowhere\/out，/],
    ['a port that is none', ['lib/site', '70000'], /^端口 "70000" 不对：/],
  ])('%s', async (_, args, line) => {
    const { code, lines } = await ran(['scripts/serve-static.mjs', ...args]);
    expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringMatching(line)] });
  });

  test('a port that is taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'served-'));
    await writeFile(join(folder, 'index.html'), '');
    const { code, lines } = await ran(['scripts/serve-static.mjs', folder, String(port)]);
    await rm(folder, { recursive: true });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^端口 \d+ 已被占用：.*：npm run serve -- .*served-.* \d+$/)],
    });
  });
});
