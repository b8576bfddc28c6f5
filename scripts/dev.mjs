// `npm run dev`: the development server, and a watcher that tells open pages when content changed.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { install } from './steps/install.mjs';
import { binPath, fail } from './steps/run.mjs';
import { assertContent, assertPortFree, assertWritable, readPort } from './steps/trouble.mjs';
import { watchContent } from './steps/watch-content.mjs';

const content = process.env.CONTENT_DIR || 'content';

/** Server-sent events on port + 1: one event each time a content file is saved. */
function announceChanges(port) {
  const readers = new Set();
  let timer;
  watchContent(content, () => {
    clearTimeout(timer);
    // Editors write a file in several steps; one reload is enough.
    timer = setTimeout(() => readers.forEach((reader) => reader.write('data: saved\n\n')), 100);
  });
  // Both names of this computer: a page opened under the other one would never hear of a save.
  const own = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const server = createServer((request, response) => {
    const asked = own.find((origin) => origin === request.headers.origin);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': asked ?? own[0],
      Vary: 'Origin',
    });
    response.write('retry: 1000\n\n');
    readers.add(response);
    request.on('close', () => readers.delete(response));
  });
  server.on('error', (cause) => console.warn(`自动刷新不可用：${cause.message}`));
  server.listen(port + 1, '127.0.0.1');
}

try {
  const port = readPort(process.env.PORT, 3000, 65_534);
  assertContent(content, { mayBeEmpty: true });
  await assertPortFree(port, (other) => `PORT=${other} npm run dev`);
  assertWritable('.next');
  await install('serving');
  announceChanges(port);
  const args = [binPath('next'), 'dev', '--hostname', '127.0.0.1', '--port', String(port)];
  const server = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_PUBLIC_CONTENT_EVENTS: `http://127.0.0.1:${port + 1}/`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
} catch (cause) {
  fail(cause);
}
