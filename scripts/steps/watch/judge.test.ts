import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeDeeds, judgeOutput, judgeTricks, readTrace } from './judge.mjs';

const project = resolve('/srv/site');
const path = resolve('/srv/site/.cache/hostile/index.js');
const words = resolve('/srv/site/.cache/hostile/weekly/2004-01-01.mdx');
const tricks = [
  { trick: 'index-js', path, isContent: false },
  { trick: 'mdx-import', path: words, isContent: true },
];
const deeds = (kind: string, ...what: string[]): string[] =>
  judgeDeeds([{ kind, what }], { project, tricks });

describe('what a watched command may do', () => {
  test.each([
    ['/usr/bin/node', 'node_modules/next/dist/bin/next', 'build'],
    ['node', '/srv/site/.next/build/chunks/pool_entry.js', '33419'],
    ['node', '--require', '/srv/site/node_modules/tsx/dist/preflight.cjs', 'cli/weekly.ts'],
    ['/srv/site/node_modules/@esbuild/linux-x64/bin/esbuild', '--service'],
    ['worker', 'file:///srv/site/node_modules/next/dist/server/worker.js'],
  ])('start %s %s', (...what) => {
    expect(deeds('process', ...what)).toEqual([]);
  });

  test.each(['127.0.0.1', 'localhost', '::1'])('connect to %s', (host) => {
    expect(deeds('network', host, '80')).toEqual([]);
  });

  test('read content', () => {
    expect(judgeTricks([], [words], tricks)).toEqual([]);
  });
});

describe('what it may not', () => {
  test.each([
    ['sh', '-c', 'touch x'],
    ['/bin/true'],
    ['git', 'status'],
    ['node', '-e', 'process.exit(9)'],
    ['node', '/srv/site/.cache/hostile/index.js'],
    ['node', '/srv/other/node_modules/x.js'],
    ['worker', '(eval)'],
    ['node', '/srv/site/node_modules/../.cache/hostile/index.js'],
  ])('start %s %s', (...what) => {
    expect(deeds('process', ...what)).toEqual([`启动了程序 ${what.join(' ')}`]);
  });

  test('connect to another machine', () => {
    expect(deeds('network', '192.0.2.1', '9')).toEqual(['连接了 192.0.2.1:9']);
    expect(deeds('network', 'evil.example')).toEqual(['连接了 evil.example']);
  });

  test('load or read what lies beside the content, or run it', () => {
    expect(deeds('module', path)).toEqual([
      expect.stringMatching(/^index-js（.*）：被当作代码装载$/),
    ]);
    expect(judgeTricks(['mdx-import'], [path], tricks)).toEqual([
      'mdx-import：运行了',
      expect.stringMatching(/^index-js（.*index\.js）：被读取了$/),
    ]);
  });

  test('write down a secret, or a style that an author named', () => {
    const secret = 'x planted-secret-link-weekly"} planted-secret-link-weekly';
    expect(judgeOutput('out/a.html', secret)).toEqual([
      'link-weekly：内容目录以外的值写进了 out/a.html',
    ]);
    const rule = ".x{content:'planted-class'}";
    expect(judgeOutput('out/a.css', rule)).toHaveLength(1);
    expect(judgeOutput('out/a.html', rule)).toEqual([]);
  });
});

test('the notes of the tracer are read as those of the hook', () => {
  const trace = [
    '41  execve("/usr/local/bin/node", ["node", "a.js"], 0x7ff /* 3 vars */) = -1 ENOENT (No such file or directory)',
    String.raw`41  execve("/usr/bin/node", ["node", "\344\270\255 \"b\"", "long"..., ...], 0x7ff /* 3 vars */) = 0`,
    '42  execve("/bin/sh", ["sh", "-c", "true"], 0x7ff /* 3 vars */ <unfinished ...>',
    '41  connect(20, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS',
    '41  connect(20, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '41  connect(3, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
    '41  +++ exited with 0 +++',
  ].join('\n');
  expect(readTrace(trace)).toEqual([
    { kind: 'process', what: ['node', expect.stringContaining('"b"'), 'long…'] },
    { kind: 'process', what: ['sh', '-c', 'true'] },
    { kind: 'network', what: ['192.0.2.1', '9'] },
    { kind: 'network', what: ['2001:db8::1', '80'] },
  ]);
});
