// `npm start`: installs, builds and serves; skips what is already done.
import { spawn } from 'node:child_process';
import { checkAndBuild, isBuilt, noteBuild } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { binPath, fail } from './steps/run.mjs';
import { assertContent, assertPortFree, assertWritable, readPort } from './steps/trouble.mjs';

const again = (port) => `PORT=${port} npm start`;

async function build() {
  if (isBuilt()) return;
  assertWritable('.next');
  await checkAndBuild({}, { quiet: true, explained: true });
  noteBuild();
}

function serve(port) {
  const args = [binPath('next'), 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const server = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
}

try {
  if (process.env.EXPORT === '1')
    throw new Error('EXPORT=1 用于 npm run build；npm start 是服务器模式');
  const port = readPort(process.env.PORT, 3000);
  assertContent(process.env.CONTENT_DIR || 'content');
  // Asked first, because installing and building take a minute, and again, because they did.
  await assertPortFree(port, again);
  await install('serving');
  await build();
  await assertPortFree(port, again);
  serve(port);
} catch (cause) {
  fail(cause);
}
