import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import type { Listener } from '../attach.ts';
import { securityHeaders } from '../headers.ts';
import { listen } from '../listen.ts';
import { madeOf } from '../operate/build-facts.ts';
import { type Log, createLog, takeConsole } from '../operate/log.ts';
import { readOperatingSettings } from '../operate/settings.ts';
import { refuseWith } from '../refuse.ts';
import { createBuilder } from './builder.ts';
import { Builds } from './builds.ts';
import { createPublishEndpoint } from './publish-endpoint.ts';
import { type Outcome, Publisher } from './publisher.ts';
import { SiteSwitch } from './site-switch.ts';
import { watchContent } from './watch-content.ts';

/** Milliseconds from one look at where `current` leads to the next. */
const LOOK_EVERY = 1000;
/** Lines of what is wrong that the log gets; all are at `/-/publish`. */
const MOST_LINES = 40;

/** What is served, and what of. */
interface Serving {
  /** Absolute path of the checkout that builds. */
  project: string;
  /** Folder of the builds. */
  builds: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Whether changed content is published without being asked. */
  isWatching: boolean;
}

/**
 * Serves the newest of several builds and publishes new ones without a pause
 * (docs/decisions/052-publishing-without-a-pause.md). Before the first one it answers 503. Returns when it listens;
 * the process ends when it is told to.
 * @throws Error for people where a setting is wrong or the folder of builds cannot be made.
 */
export async function serveBuilds(serving: Serving): Promise<void> {
  const settings = readOperatingSettings(process.env);
  const log = createLog(settings.log);
  if (settings.log === 'json') takeConsole(log);
  const builds = new Builds(serving.builds);
  const site: SiteSwitch = new SiteSwitch(builds, () => shown(publisher));
  const publisher: Publisher = new Publisher({
    builder: createBuilder(serving.project, builds.folder, serving.contentDir),
    tried: builds.tried,
    serve: (name) => site.turnTo(name),
    keep: (of) => {
      builds.tried = of;
    },
    onOutcome: (outcome, isNew) => tell(log, outcome, isNew),
  });
  const endpoint = createPublishEndpoint(
    publisher,
    process.env['PUBLISH_TOKEN'] ?? '',
    withBase('/').slice(0, -1),
  );
  const served = await openKept(builds, site, log);

  const headers = securityHeaders(environment.hstsSeconds);
  const beforeFirst = answerBeforeFirst(headers, publisher);
  const ends: (() => void)[] = [() => site.stop(), () => publisher.end()];
  listen(
    {
      door: (request, response) => endpoint(request, response) || site.door(request, response),
      nowhere: (request, response) =>
        (site.name === null ? beforeFirst : site.nowhere)(request, response),
      headers,
      served: () =>
        site.name === null ? '正在做第一次构建' : `${site.name}，${madeOf(site.site.facts)}`,
      onStop: () => ends.forEach((end) => end()),
    },
    settings,
    log,
  );
  if (serving.isWatching)
    ends.push(watchContent(serving.contentDir, () => void publisher.publish()));
  ends.push(followCurrent(builds, site, log));
  if (serving.isWatching || !served) void publisher.publish();
}

/** Serves the build that is to be served, or where it is damaged the newest that is whole. @returns whether there is one. */
async function openKept(builds: Builds, site: SiteSwitch, log: Log): Promise<boolean> {
  const current = builds.current();
  const others = builds.names().reverse();
  for (const name of [...(current === null ? [] : [current]), ...others]) {
    try {
      await site.turnTo(name);
      return true;
    } catch (cause) {
      log.fault(`${name} 不完整，换一份：${messageOf(cause)}`);
    }
  }
  return false;
}

/** Turns when somebody has `current` lead to another build: `deploy/release.sh --back`. @returns ends it. */
function followCurrent(builds: Builds, site: SiteSwitch, log: Log): () => void {
  let refused: string | null = null;
  const timer = setInterval(() => {
    const name = builds.current();
    if (name === null || name === site.name || name === refused) return;
    site.turnTo(name).then(
      (isOther) => isOther && log.say('publish', `有人把 current 指到了 ${name}，换上了它`),
      (cause: unknown) => {
        refused = name;
        log.fault(`current 指着的 ${name} 不完整，还用 ${site.name}：${messageOf(cause)}`);
      },
    );
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}

function tell(log: Log, { result, build, seconds, lines }: Outcome, isNew: boolean): void {
  if (result === 'published') log.say('publish', `换上了 ${build}，用了 ${seconds} 秒`);
  // A change that changes nothing, and what is tried again and goes wrong as before, are no news.
  if (!isNew || result === 'published' || result === 'unchanged') return;
  const why = result === 'refused' ? '内容有错误，没有发布' : '没有构建成，没有发布';
  const rest = lines.length - MOST_LINES;
  log.fault(
    [
      `${why}；还用原来那一份：`,
      ...lines.slice(0, MOST_LINES),
      ...(rest > 0 ? [`……还有 ${rest} 行，GET /-/publish 有全部`] : []),
    ].join('\n'),
  );
}

/** For health, which everybody may ask: what came of it, and of what is wrong the first line. */
function shown({ publishing: { state, last } }: Publisher): unknown {
  if (last === null) return { state, last };
  const { lines, ...rest } = last;
  return { state, last: { ...rest, why: lines[0] ?? null } };
}

/** Answers before there is a build. */
function answerBeforeFirst(
  headers: Readonly<Record<string, string>>,
  publisher: Publisher,
): Listener {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const isAlive = /\/healthz\/?$/.test(path);
    const missing = '还没有构建（no build yet）';
    const body = isAlive
      ? { status: 'alive' }
      : { status: 'not-ready', missing: [missing], publishing: shown(publisher) };
    const isHealth = isAlive || /\/readyz\/?$/.test(path);
    refuseWith(request, response, {
      status: isAlive ? 200 : 503,
      text: isHealth
        ? `${JSON.stringify(body)}\n`
        : `网站正在做第一次构建，请稍后再来（starting）\n`,
      type: isHealth ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      ...(!isAlive && { headers: { 'Retry-After': '10' } }),
    });
  };
}

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause);
