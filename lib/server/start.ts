import type { Moved } from '#lib/moved/moved.ts';
import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { type Listener, attachDoor } from './attach.ts';
import { buildFolder } from './build-folder.ts';
import { type BuiltFiles, readBuiltFiles } from './built-files.ts';
import { type Door, createDoor, createNowhere } from './door.ts';
import { securityHeaders } from './headers.ts';
import { builtSource } from './mcp/built-source.ts';
import { createMcpEndpoint } from './mcp/endpoint.ts';
import { readMoved } from './moved.ts';
import { type BuildFacts, readBuildFacts } from './operate/build-facts.ts';
import { type Health, createHealth } from './operate/health.ts';
import { createLog, takeConsole } from './operate/log.ts';
import { watchRequests } from './operate/requests.ts';
import { readOperatingSettings } from './operate/settings.ts';
import { siteSearch } from './search/site.ts';
import { createSend } from './send.ts';

/** Memory for sent files: more than all pages of the archive, compressed (6 MB). */
const KEPT_BYTES = 12_000_000;

/** A build that is ready to be served. */
export interface Site {
  door: Door;
  /** Answers what is behind the door where no framework stands there. */
  nowhere: Listener;
  health: Health;
  facts: BuildFacts;
  /** Of every answer. */
  headers: Readonly<Record<string, string>>;
}

/** Called once when Next starts: puts our door before it. */
export function startServing(): void {
  const settings = readOperatingSettings({ ...process.env, HOST: '', PORT: '' });
  const log = createLog(settings.log);
  if (settings.log === 'json') takeConsole(log);
  const { door, headers } = openSite();
  attachDoor(watchRequests(door, log, settings.logsAddresses).door, headers);
}

/** Reads the build of this process, and makes its search ready meanwhile. Ends the process if it is damaged. */
export function openSite(): Site {
  const { built, moved, facts } = readBuild();
  const headers = securityHeaders(environment.hstsSeconds);
  const { api, answerer, state } = siteSearch();
  const health = createHealth({ built, facts, search: state, since: new Date() });
  const house = {
    built,
    send: createSend(KEPT_BYTES),
    searchApi: api,
    mcp: createMcpEndpoint({ source: builtSource(built, api, environment.siteUrl) }),
    headers,
    basePath: withBase('/').slice(0, -1),
    moved,
    health,
  };
  // What goes wrong is logged there, told to whoever asks, and tried again then.
  answerer.open().catch(() => undefined);
  return { door: createDoor(house), nowhere: createNowhere(house), health, facts, headers };
}

function readBuild(): { built: BuiltFiles; moved: Moved; facts: BuildFacts } {
  try {
    const folder = buildFolder();
    const built = readBuiltFiles(folder);
    return { built, moved: readMoved(built), facts: readBuildFacts(folder, built) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    process.stderr.write(`构建不完整，没法启动：${why}\n    改法：重新构建，npm start 会自己做\n`);
    process.exit(1);
  }
}
