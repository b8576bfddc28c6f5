// `npm start`: installs, builds and serves; skips what is already done.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkAndBuild, isBuilt, noteBuild } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { fail } from './steps/run.mjs';
import { takeForServing } from './steps/take-build.mjs';
import {
  assertContent,
  assertPortFree,
  assertWritable,
  readHost,
  readPort,
} from './steps/trouble.mjs';

const again = (port) => `PORT=${port} npm start`;

async function build() {
  if (isBuilt()) return;
  assertWritable('.next');
  noteBuild(await checkAndBuild({}, { quiet: true, explained: true }));
}

/**
 * Serves in this process, from a copy of the build (links to the same files): whoever builds again, or fails to, leaves
 * it alone. Where nothing can be written, nobody can build either.
 */
async function serve() {
  let folder = '.next';
  try {
    folder = takeForServing(folder, '.cache/serving');
  } catch (cause) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes(cause.code)) throw cause;
  }
  await import(pathToFileURL(join(folder, 'server/serve.mjs')).href);
}

try {
  if (process.env.EXPORT === '1')
    throw new Error('EXPORT=1 用于 npm run build；npm start 是服务器模式');
  const port = readPort(process.env.PORT, 3000);
  const host = readHost(process.env.HOST, '127.0.0.1');
  assertContent(process.env.CONTENT_DIR || 'content');
  // Asked first, because installing and building take a minute, and again, because they did.
  await assertPortFree(port, again, host);
  await install('serving');
  await build();
  await assertPortFree(port, again, host);
  await serve();
} catch (cause) {
  fail(cause);
}
