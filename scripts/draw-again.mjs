// Child of a build that draws again (lib/redraw/drawer.ts): the framework's server over the code of an earlier build,
// which draws what it is asked for. It says at which port, and ends with its parent.
import { createServer } from 'node:http';
import next from 'next';

process.on('disconnect', () => process.exit());
const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address();
const site = next({
  dev: false,
  dir: process.cwd(),
  httpServer: server,
  hostname: '127.0.0.1',
  port,
});
await site.prepare();
server.on('request', site.getRequestHandler());
process.send({ port });
