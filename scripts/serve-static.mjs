// Serves a folder of plain files, as any CDN would: `npm run serve -- <dir> <port>`.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const [dir = 'out', port = '3001'] = process.argv.slice(2);
if (!existsSync(dir)) {
  console.error(`没有目录 ${dir}：先运行 EXPORT=1 npm run build`);
  process.exit(1);
}
const files = sirv(dir, { etag: true });
const server = createServer((request, response) =>
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(join(dir, '404.html')).pipe(response);
  }),
);
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/ ← ${dir}`));
