import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BuiltFiles } from '../built-files.ts';
import { createDoor } from '../door.ts';
import { createSend } from '../send.ts';

/**
 * Serves a build at the root, and below `/sofa` to who asks for the host `below`; what no door answers is answered
 * `framework`. Nobody searches there.
 */
export async function openTwoDoors(
  built: BuiltFiles,
  moved: ReadonlyMap<string, string>,
): Promise<{ server: Server; origin: string }> {
  const house = {
    ...{ built, send: createSend(100_000), moved, headers: {} },
    searchApi: () => Promise.reject(new Error('nobody searches here')),
    mcp: () => undefined,
  };
  const atRoot = createDoor({ ...house, basePath: '' });
  const below = createDoor({ ...house, basePath: '/sofa' });
  const server = createServer((request, response) => {
    const door = request.headers.host === 'below' ? below : atRoot;
    if (!door(request, response)) response.end('framework');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
