// The gate of the hostile content: everything that reads content runs over it, under watch.
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run, tool } from './run.mjs';
import { watchOver } from './watch/watch.mjs';

/** What a trick that does run looks like; with it the watch is tried out before it is believed. */
const TRICK = `
const { spawnSync } = require('node:child_process');
require('node:fs').writeFileSync(process.env.CANARY_DIR + '/index-cjs', '');
spawnSync('true', ['planted']);
require('node:net').connect({ host: '192.0.2.1', port: 9 }).on('error', () => {}).destroy();
console.log(process.env.CANARY_SECRET);
`;

/** Runs a trick under watch. @throws Error that names what the watch did not see. */
async function tryOut(folder) {
  const content = resolve(folder, 'content');
  const path = resolve(content, 'index.cjs');
  const watch = watchOver(folder, content);
  mkdirSync(content);
  writeFileSync(path, TRICK);
  const old = new Date('2001-01-01T00:00:00Z');
  utimesSync(path, old, new Date('2002-01-01T00:00:00Z'));
  const tricks = [{ trick: 'index-cjs', path, isContent: false }];
  writeFileSync(`${folder}/planted.json`, JSON.stringify(tricks));
  const options = watch.options('trick');
  const env = { ...options.env, NODE_OPTIONS: `${options.env.NODE_OPTIONS} --require ${path}` };
  // A command of ours that does nothing by itself: what it does is what the trick does.
  await run(process.execPath, ['scripts/steps/run.mjs'], { ...options, env });
  const faults = watch.judge([]).join('\n');
  const expected = [
    ['运行', /index-cjs：运行了/],
    ['装载', /index-cjs（.*）：被当作代码装载/],
    ['进程', /启动了程序 true planted/],
    ['连接', /连接了 192\.0\.2\.1/],
    ['环境变量', /environment：内容目录以外的值写进了/],
    ...(watch.notesReading ? [['读取', /index-cjs（.*）：被读取了/]] : []),
  ];
  const missed = expected.filter(([, line]) => !line.test(faults)).map(([what]) => what);
  if (missed.length > 0)
    throw new Error(`监视没有看到故意运行的机关：${missed.join('、')}\n${faults}`);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Checks, dumps, searches and builds the hostile content under watch.
 * @param cache where gates write. @param build an export build: `(name, env, options)`.
 * @throws Error that names each trick that ran, was read as code, or was published.
 */
export async function buildHostile({ cache, build }, options) {
  const say = options.sink ?? ((text) => process.stdout.write(text));
  await tryOut(`${cache}/watch-tried`);
  const content = `${cache}/hostile`;
  const watch = watchOver(`${cache}/watch`, content);
  await tool('tsx', ['lib/mdx/hostile/write.ts', content, `${cache}/watch`], options);
  if (!watch.isTraced) say('\n※ 没有 strace：进程和连接只在 Node 里监视\n');
  if (!watch.notesReading) say('\n※ 这个文件系统不记读取时间：不查哪些文件被读过\n');

  const broken = { CONTENT_DIR: content, CONTENT_ERRORS: 'fail' };
  const shown = { CONTENT_DIR: content, CONTENT_ERRORS: 'warn' };
  // Each command is watched by itself, and ends as it should: broken content stops it, or is shown.
  const expect = async (name, succeeds, doing) => {
    const succeeded = await doing(watch.options(name)).then(
      () => true,
      () => false,
    );
    if (succeeded === succeeds) return;
    say(`${watch.printed(name).slice(-4000)}\n`);
    throw new Error(`${name} ${succeeds ? '失败了' : '没有失败：有错误的内容应该拦下'}`);
  };
  const weekly = (name, args, succeeds, env) =>
    expect(name, succeeds, (given) =>
      tool('tsx', ['cli/weekly.ts', ...args], { ...given, env: { ...given.env, ...env } }),
    );
  await Promise.all([
    weekly('check', ['check'], false, broken),
    weekly('dump', ['dump'], true, shown).then(() =>
      weekly('search', ['search', 'planted', '--json'], true, shown),
    ),
  ]);
  await expect('build-fail', false, (given) =>
    build('hostile', { ...given.env, ...broken }, given),
  );
  await expect('build', true, (given) => build('hostile', { ...given.env, ...shown }, given));

  const faults = watch.judge([`${cache}/export/hostile`, '.next']);
  if (faults.length > 0) {
    throw new Error(`内容目录里的机关起了作用：\n${faults.map((line) => `  ${line}`).join('\n')}`);
  }
  const count = JSON.parse(readFileSync(`${cache}/watch/planted.json`, 'utf8')).length;
  say(`${count} 个机关，没有一个运行、被当作代码读取或把别处的值写进输出\n`);
}
