// `node scripts/build-beside.mjs <builds>`: what is there now, built and kept beside other builds. Child of
// `weekly serve`, which is told by messages how far it is; by hand it prints.
import { mkdirSync } from 'node:fs';
import { buildFingerprint, checkAndBuild, isBuilt, noteBuild } from './steps/build.mjs';
import { fail } from './steps/run.mjs';
import { keepBuild, keptBuild } from './steps/take-build.mjs';
import { assertContent, assertWritable } from './steps/trouble.mjs';

const [builds, ...tried] = process.argv.slice(2);

/** @param {object} message as `lib/server/renew/builder.ts` reads it. */
function tell(message) {
  if (process.send) process.send(message);
  else console.log(JSON.stringify(message));
}

/** Builds, but what was built already is taken as it is. @returns the name of the build. */
async function build(now) {
  const kept = keptBuild(builds, now);
  if (kept !== undefined) return { of: now, name: kept };
  let of = now;
  if (!isBuilt('.next', now)) {
    assertWritable('.next');
    tell({ stage: 'checking' });
    // All that is printed is one report, which whoever started us keeps.
    const sink = (text) => process.stdout.write(text);
    const onBuild = () => tell({ stage: 'building' });
    of = await checkAndBuild({ EXPORT: '' }, { quiet: true, told: ['--errors'], sink, onBuild });
    noteBuild(of);
  }
  return { of, name: keepBuild('.next', builds, of) };
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
