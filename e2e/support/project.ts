import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { start } from './process.ts';

/** The build that is tested. */
const BUILD = process.env['DIST_DIR'] ?? '.next';

/**
 * Makes a project with the sources of this one and its build, both as links, so that nothing that happens to it happens here.
 * @param project a folder that may be there. @param own names that are not linked: it has its own.
 * @returns whether the build was made of these sources: if not, nobody would serve it without building again.
 */
export async function makeProject(project: string, own: readonly string[] = []): Promise<boolean> {
  const aside = new Set(['.cache', '.git', '.next', 'out', BUILD, ...own]);
  mkdirSync(join(project, '.next'), { recursive: true });
  for (const name of readdirSync('.')) {
    if (!aside.has(name)) symlinkSync(resolve(name), join(project, name));
  }
  const parts = readdirSync(BUILD).filter((name) => name !== 'cache' && name !== 'dev');
  execFileSync('cp', ['-al', ...parts.map((name) => join(BUILD, name)), join(project, '.next')]);
  const current =
    "import('./scripts/steps/build.mjs').then((m) => process.exit(m.isBuilt() ? 0 : 1))";
  return (await start([process.execPath, '-e', current], {}, project).ended) === 0;
}
