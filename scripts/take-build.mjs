// `node scripts/take-build.mjs <folder>`: what a server needs of the build that is there, to run anywhere with Node
// alone: `node <folder>/server/serve.mjs`. The image, releases side by side and tests take it this way.
import { fail } from './steps/run.mjs';
import { takeBuild } from './steps/take-build.mjs';

const [folder] = process.argv.slice(2);

try {
  if (!folder) throw new Error('写上放到哪里：node scripts/take-build.mjs <目录>');
  takeBuild(process.env.DIST_DIR || '.next', folder, { copies: true });
} catch (cause) {
  fail(cause);
}
