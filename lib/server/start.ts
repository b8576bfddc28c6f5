import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { type Listener, attachDoor } from './attach.ts';
import { buildFolder } from './build-folder.ts';
import { type BuiltFiles, readBuiltFiles } from './built-files.ts';
import { type Door, createDoor, createNowhere } from './door.ts';
import { immutable, securityHeaders } from './headers.ts';
import { builtSource } from './mcp/built-source.ts';
import { createMcpEndpoint } from './mcp/endpoint.ts';
import { readMoved } from './moved.ts';
import { type BuildFacts, readBuildFacts } from './operate/build-facts.ts';
import { type Health, createHealth } from './operate/health.ts';
import { createLog, takeConsole } from './operate/log.ts';
import { watchRequests } from './operate/requests.ts';
import { readOperatingSettings } from './operate/settings.ts';
import { type SiteSearch, siteSearch } from './search/site.ts';
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
  /** What it answers from. */
  built: BuiltFiles;
  search: SiteSearch;
}

/** What a build is served with, where it is one of several. */
interface Beside {
  /** Builds that were served before it: pages that readers have open still ask for their hashed files. */
  earlier: readonly BuiltFiles[];
  /** How the publishing of the next build stands, for health. */
  publishing: () => unknown;
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
  try {
    return openBuild(buildFolder(), siteSearch());
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    process.stderr.write(`构建不完整，没法启动：${why}\n    改法：重新构建，npm start 会自己做\n`);
    process.exit(1);
  }
}

/**
 * Reads a build, and makes its search ready meanwhile.
 * @param folder absolute path of it. @throws Error if it is damaged.
 */
export function openBuild(
  folder: string,
  search: SiteSearch,
  { earlier = [], publishing }: Partial<Beside> = {},
): Site {
  const own = readBuiltFiles(folder);
  const built = withEarlier(own, earlier);
  const facts = readBuildFacts(folder, own);
  const headers = securityHeaders(environment.hstsSeconds);
  const { api, answerer, state } = search;
  const health = createHealth({ built: own, facts, search: state, since: new Date(), publishing });
  const house = {
    built,
    send: createSend(KEPT_BYTES),
    searchApi: api,
    mcp: createMcpEndpoint({ source: builtSource(built, api, environment.siteUrl) }),
    headers,
    basePath: withBase('/').slice(0, -1),
    moved: readMoved(own),
    health,
  };
  // What goes wrong is logged there, told to whoever asks, and tried again then.
  answerer.open().catch(() => undefined);
  const nowhere = createNowhere(house);
  return { door: createDoor(house), nowhere, health, facts, headers, built: own, search };
}

/** A build with the files of earlier ones whose names say what is in them. */
function withEarlier(own: BuiltFiles, earlier: readonly BuiltFiles[]): BuiltFiles {
  const named = earlier
    .flatMap(({ files }) => [...files])
    .filter(([, { cacheControl }]) => cacheControl === immutable);
  return { ...own, files: new Map([...named, ...own.files]) };
}
