import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.mjs';
import {
  assertContent,
  assertPortFree,
  assertWritable,
  explain,
  readHost,
  readPort,
} from './trouble.mjs';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'trouble-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** A file system of its own, unmounted again; null where this process may not mount one. */
function mounted(options: string): { path: string; leave: () => void } | null {
  const path = mkdtempSync(join(dir, 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    console.log('※ 这里不能挂载 tmpfs：没有试磁盘满和只读');
    return null;
  }
  return { path, leave: () => execFileSync('umount', [path]) };
}

describe('a port', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    ['1', 1],
    ['65535', 65_535],
  ])('written as %j is %i', (text, port) => {
    expect(readPort(text, 3000)).toBe(port);
  });

  test.each(['0', 'abc', '-1', '65536', '3000.5', '1e3', '0x50', ' 80', '127.0.0.1:3000', '٣'])(
    'written as %j is refused with the range',
    (text) => {
      expect(() => readPort(text, 3000)).toThrow(/^端口 ".*" 不对：写 1 到 65535 的整数，如 3000$/);
    },
  );

  test('that is taken is told with how to ask for another; one that is free is left free', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const again = (other: number): string => `PORT=${other} npm start`;
    await expect(assertPortFree(port, again)).rejects.toThrow(
      new RegExp(`^端口 ${port} 已被占用：停掉占用它的程序，或换一个端口：PORT=\\d+ npm start$`),
    );
    await new Promise((resolve) => server.close(resolve));
    await assertPortFree(port, again);
    await assertPortFree(port, again);
  });
});

describe('an address to listen on', () => {
  test.each([
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['localhost', 'localhost'],
  ])('written as %j is %s', (text, host) => {
    expect(readHost(text, '127.0.0.1')).toBe(host);
  });

  test.each(['http://x', '127.0.0.1:3000', '[::1]', '999.1.1.1', 'x86_64-linux', 'a b'])(
    'written as %j is refused with what to write',
    (text) => {
      expect(() => readHost(text, '127.0.0.1')).toThrow(/^HOST ".*" 不对：写一个 IP 地址或主机名/);
    },
  );

  test('that is no address of this machine is told', async () => {
    const again = (other: number): string => String(other);
    // Kept for documents (RFC 5737): nobody has it.
    await expect(assertPortFree(3999, again, '192.0.2.1')).rejects.toThrow(
      /^这台机器没有地址 192\.0\.2\.1：HOST 写它自己的地址/,
    );
  });
});

describe('content', () => {
  const folder = (name: string, ...below: string[]): string => {
    const path = join(dir, name);
    mkdirSync(join(path, ...below), { recursive: true });
    return path;
  };

  test('that is not there, is a file or holds no weekly is told', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => assertContent(join(dir, 'away'))).toThrow(/^没有内容目录 .*away：把 CONTENT_DIR/);
    expect(() => assertContent(join(dir, 'file'))).toThrow(/是一个文件：把 CONTENT_DIR/);
    expect(() => assertContent(folder('empty'))).toThrow(/里没有周刊：/);
    expect(() => assertContent(folder('bare', 'weekly'))).toThrow(/里没有周刊：/);
  });

  test('with a weekly is content; an author may begin with none', () => {
    writeFileSync(join(folder('begun', 'weekly'), 'weekly/2024-01-05.mdx'), '');
    assertContent(join(dir, 'begun'));
    assertContent(folder('empty'), { mayBeEmpty: true });
  });
});

describe('a failure of the machine', () => {
  test.each([
    [
      "Error: ENOSPC: no space left on device, write\n  errno: -28,\n  code: 'ENOSPC'",
      /^磁盘满了：/,
    ],
    ['failed to write\n\nCaused by:\n  No space left on device (os error 28)', /^磁盘满了：/],
    ['npm error code ENOSPC\nnpm error syscall write', /^磁盘满了：/],
    ["EROFS: read-only file system, mkdir '.next'", /只读/],
    ['Read-only file system (os error 30)', /只读/],
    [Object.assign(new Error('x'), { code: 'EDQUOT' }), /配额/],
    [Object.assign(new Error('x'), { code: 'EACCES' }), /没有权限/],
  ])('is one line: %s', (cause, line) => {
    expect(explain(cause)).toMatch(line);
    expect(explain(cause)).not.toContain('\n');
  });

  test.each(['正文里说 ENOSPC 是磁盘满', 'no space left on device', new Error('ENOSPC: x'), null])(
    'is not seen in what only names one: %s',
    (cause) => {
      expect(explain(cause)).toBeNull();
    },
  );

  test('of a tool stands in place of its stack, and what it printed before is kept', async () => {
    const printed: string[] = [];
    const stack = 'Error: ENOSPC: no space left on device, write\\n    at x';
    const script =
      `console.log('begun'); console.log('${stack}'); console.error('${stack}'); ` +
      'process.exitCode = 1';
    const failed = run(process.execPath, ['-e', script], {
      explained: true,
      sink: (chunk: Buffer) => printed.push(String(chunk)),
    });
    await expect(failed).rejects.toThrow(/^磁盘满了：/);
    expect(printed.join('')).toBe('begun\n');
  });

  test('is none: a tool that failed by itself is heard', async () => {
    const printed: string[] = [];
    const failed = run(process.execPath, ['-e', "console.error('why'); process.exit(3)"], {
      explained: true,
      sink: (chunk: Buffer) => printed.push(String(chunk)),
    });
    await expect(failed).rejects.toThrow(/失败（3）$/);
    expect(printed.join('')).toBe('why\n');
  });
});

describe('a folder', () => {
  test('that can be written to is left as it was, and made where it is not there', () => {
    const folder = join(dir, 'new', 'deep');
    assertWritable(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('on a full disk, or one that is read only, is refused', (context) => {
    for (const [options, line] of [
      ['size=64k', /^磁盘满了/],
      ['ro', /只读/],
    ] as const) {
      const mount = mounted(options);
      if (mount === null) return context.skip();
      let thrown: unknown;
      try {
        assertWritable(mount.path);
      } catch (cause) {
        thrown = cause;
      }
      expect(explain(thrown)).toMatch(line);
      expect(readdirSync(mount.path)).toEqual([]);
      mount.leave();
    }
  });
});
