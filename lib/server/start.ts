import type { Moved } from '#lib/moved/moved.ts';
import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { attachDoor } from './attach.ts';
import { buildFolder } from './build-folder.ts';
import { type BuiltFiles, readBuiltFiles } from './built-files.ts';
import { createDoor } from './door.ts';
import { securityHeaders } from './headers.ts';
import { builtSource } from './mcp/built-source.ts';
import { createMcpEndpoint } from './mcp/endpoint.ts';
import { readMoved } from './moved.ts';
import { siteSearch } from './search/site.ts';
import { createSend } from './send.ts';

/** Memory for sent files: more than all pages of the archive, compressed (6 MB). */
const KEPT_BYTES = 12_000_000;

/** Called once when a server starts: puts our door before it, and makes the search ready meanwhile. */
export function startServing(): void {
  const { built, moved } = readBuild();
  const headers = securityHeaders(environment.hstsSeconds);
  const { api, answerer } = siteSearch();
  const house = {
    built,
    send: createSend(KEPT_BYTES),
    searchApi: api,
    mcp: createMcpEndpoint({ source: builtSource(built, api, environment.siteUrl) }),
    headers,
    basePath: withBase('/').slice(0, -1),
    moved,
  };
  attachDoor(createDoor(house), headers);
  // What went wrong is told to whoever asks, and tried again then.
  answerer.open().catch((cause: unknown) => {
    console.error(`搜索还没有准备好：${cause instanceof Error ? cause.message : String(cause)}`);
  });
}

function readBuild(): { built: BuiltFiles; moved: Moved } {
  try {
    const built = readBuiltFiles(buildFolder());
    return { built, moved: readMoved(built) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    process.stderr.write(`构建不完整，没法启动：${why}\n    改法：重新构建，npm start 会自己做\n`);
    process.exit(1);
  }
}
