// Serves a folder of plain files, as any CDN would: `npm run serve -- <dir> <port>`. Of `_headers` it
// knows what this project writes there: paths with one `*`, headers of later rules over earlier ones.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fail } from './steps/run.mjs';
import { portTaken, readPort } from './steps/trouble.mjs';

const [dir = 'out', asked] = process.argv.slice(2);

/** A tool of development, which `npm start` does not install. */
async function loadSirv() {
  try {
    return (await import('sirv')).default;
  } catch {
    throw new Error('没有安装 sirv：先运行 npm ci');
  }
}

/** Rules of a `_headers` file: which paths, and what they get. */
function readRules() {
  const path = join(dir, '_headers');
  const blocks = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n\n') : [];
  return blocks.map((block) => {
    const [pattern = '', ...lines] = block.split('\n');
    const [before = '', after = ''] = pattern.split('*');
    const headers = lines.map((line) => line.trim().split(/: (.*)/s, 2));
    const covers = (path) => path.startsWith(before) && path.endsWith(after);
    return { covers, headers };
  });
}

try {
  const port = readPort(asked, 3001);
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`没有目录 ${dir}，或里面没有 index.html：先运行 EXPORT=1 npm run build`);
  }
  const files = (await loadSirv())(dir, { etag: true });
  const rules = readRules();
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = (request.url ?? '/').split('?', 1)[0];
    for (const { covers, headers } of rules) {
      if (covers(path)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      createReadStream(join(dir, '404.html')).pipe(response);
    });
  });
  const again = (other) => `npm run serve -- ${dir} ${other}`;
  server.on('error', (cause) => fail(portTaken(cause, port, again)));
  server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/ ← ${dir}`));
} catch (cause) {
  fail(cause);
}
