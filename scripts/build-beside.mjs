// `node scripts/build-beside.mjs <builds>`: what is there now, built and kept beside other builds. Child of
// `weekly serve`, which is told by messages how far it is; by hand it prints.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  assetsFile,
  buildFingerprint,
  buildPages,
  checkStill,
  isBuilt,
  noteBuild,
} from './steps/build.mjs';
import { bundledCommands } from './steps/commands.mjs';
import { fail, run } from './steps/run.mjs';
import { keepBuild, keptBuild } from './steps/take-build.mjs';
import { assertContent, assertWritable } from './steps/trouble.mjs';

const [builds, ...tried] = process.argv.slice(2);
const CACHE = '.next/cache';

/** All that is printed is one report, which whoever started us keeps. */
const sink = (text) => process.stdout.write(text);

/** @param {object} message as `lib/server/renew/builder.ts` reads it. */
function tell(message) {
  if (process.send) process.send(message);
  else console.log(JSON.stringify(message));
}

async function drawingAgain() {
  // What it calls is TypeScript.
  (await import('tsx/esm/api')).register();
  return import('./redraw.ts');
}

/** Builds, but what was built already is taken as it is. @returns the name of the build. */
async function build(now) {
  const known = keptBuild(builds, now);
  if (known !== undefined) return { of: now, name: known };
  if (isBuilt('.next', now)) {
    await (await drawingAgain()).noteKeys(now, sink);
    noteBuild(now);
    return { of: now, name: keepBuild('.next', builds, now) };
  }
  assertWritable('.next');
  mkdirSync(CACHE, { recursive: true });
  const kept = resolve(CACHE, `content-${process.pid}`);
  tell({ stage: 'checking' });
  const commands = await bundledCommands();
  let times = 0;
  const checking = checkStill(() => {
    times += 1;
    const check = [commands, 'check', '--keep', kept, '--errors'];
    return run(process.execPath, check, { quiet: true, sink });
  });
  checking.catch(() => undefined);
  // It begins when the content is read, and before that is judged.
  const redraw = await drawingAgain();
  let again = redraw.startRedraw(builds, now, kept, sink);
  try {
    const of = await checking;
    if (times > 1) {
      // Somebody saved meanwhile: it has read what was there before.
      again?.end();
      again = redraw.startRedraw(builds, of, kept, sink);
    }
    tell({ stage: 'building' });
    const name = (await again?.redraw(of)) ?? null;
    if (name !== null) return { of, name };
    await buildPages({ EXPORT: '', CONTENT_KEPT: kept, ASSETS_KEPT: assetsFile(of) }, { sink });
    await redraw.noteKeys(of, sink, kept);
    noteBuild(of);
    return { of, name: keepBuild('.next', builds, of) };
  } finally {
    again?.end();
    rmSync(kept, { force: true });
  }
}

// Nobody waits for a build whose server has ended: all that it has started ends with it.
const end = () => process.kill(0, 'SIGTERM');
process.on('disconnect', end);

try {
  if (!builds) throw new Error('写上放构建的目录：node scripts/build-beside.mjs <目录>');
  assertContent(process.env.CONTENT_DIR || 'content');
  mkdirSync(builds, { recursive: true });
  const now = buildFingerprint();
  if (tried.includes(now)) tell({ done: { of: now, name: null } });
  else tell({ done: await build(now) });
  process.off('disconnect', end);
  process.disconnect?.();
} catch (cause) {
  fail(cause);
}
