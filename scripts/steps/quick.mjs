// `npm test -- quick`: what a contributor wants to know within a minute of a change.
import { execFileSync } from 'node:child_process';
import { format, lint, types, unit } from './gates.mjs';

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** The commit this work left main at; null outside a git checkout. */
function startOfWork() {
  for (const main of ['origin/main', 'main', 'HEAD']) {
    try {
      return git('merge-base', 'HEAD', main);
    } catch {
      // This name is not known here; the next one may be.
    }
  }
  return null;
}

/** Files that are not as they were on main, new ones included. */
function changedFiles(base) {
  return [
    ...git('diff', '--name-only', '--diff-filter=d', base).split('\n'),
    ...git('ls-files', '--others', '--exclude-standard').split('\n'),
  ].filter((path) => path !== '');
}

/** @returns stages of gates over what changed since main. @throws Error outside a git checkout. */
export function quickStages() {
  const base = startOfWork();
  if (base === null) throw new Error('quick 要在 git 检出里运行：它只看与 main 不同的文件');
  const changed = changedFiles(base);
  if (changed.length === 0) console.log('※ 与 main 相比没有改动');
  const code = changed.filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));
  return [
    [
      ['types', types],
      ...(changed.length > 0 ? [['format', (options) => format(changed, options)]] : []),
      ...(code.length > 0 ? [['lint', (options) => lint(code, options)]] : []),
    ],
    [['unit', (options) => unit(['--changed', base, '--passWithNoTests'], options)]],
  ];
}
