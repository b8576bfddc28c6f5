import { type Server, createServer } from 'node:http';
import { type Listener, refuseGarbage } from './attach.ts';
import type { Door } from './door.ts';
import type { Log } from './operate/log.ts';
import { watchRequests } from './operate/requests.ts';
import type { OperatingSettings } from './operate/settings.ts';
import { socketsOf, stopGracefully } from './operate/stop.ts';

/** Longer than proxies keep a connection to us (nginx: 60 s), so that it is not we who close it under a request. */
const KEPT_OPEN = 72_000;
/** A terminal and npm both pass a Ctrl-C on: the second of them is the same one. */
const SAME_SIGNAL = 500;

/** What a server answers with. */
interface Listening {
  door: Door;
  /** Answers what the door hands on. */
  nowhere: Listener;
  /** Of refusals that Node itself writes. */
  headers: Readonly<Record<string, string>>;
  /** What is served, for the line that says so. */
  served: () => string;
  /** Called when it was told to stop, before it does. */
  onStop: () => void;
}

/**
 * Serves until the process is told to stop: what was begun is answered, then it ends with 0. It ends with 1 and a line
 * for people where it cannot listen (docs/decisions/047-operating.md).
 */
export function listen(
  { door, nowhere, headers, served, onStop }: Listening,
  settings: OperatingSettings,
  log: Log,
): Server {
  const requests = watchRequests(door, log, settings.logsAddresses);
  const server = createServer((request, response) => {
    if (!requests.door(request, response)) nowhere(request, response);
  });
  const sockets = socketsOf(server);
  server.keepAliveTimeout = KEPT_OPEN;
  server.on('clientError', (cause: NodeJS.ErrnoException, socket) =>
    // Node types it as any stream; of an HTTP server it is a socket.
    refuseGarbage(cause, socket as Parameters<typeof refuseGarbage>[1], headers),
  );
  server.once('error', (cause: NodeJS.ErrnoException) => {
    log.fault(troubleOf(cause, settings));
    process.exit(1);
  });

  const { host, port } = settings;
  const shown = host.includes(':') ? `[${host}]` : host;
  server.listen(port, host, () =>
    log.say('start', `http://${shown}:${port}/ 开始服务（${served()}）`),
  );

  onSignals(log, async (signal) => {
    onStop();
    const waits = requests.running();
    log.say('stopping', `收到 ${signal}，不再接新连接，${waits} 个请求答完就停`);
    const broken = await stopGracefully(server, sockets, requests, settings.stopTime);
    if (broken > 0) {
      log.fault(
        `${broken} 个请求在 ${settings.stopTime / 1000} 秒内没有答完，断开了（STOP_SECONDS）`,
      );
    }
    log.say('stop', '已停下');
    // Threads of the search end with the process.
    process.exit(0);
  });
  return server;
}

/** The first signal stops, a second one ends at once. */
function onSignals(log: Log, stop: (signal: string) => Promise<void>): void {
  let toldAt: number | undefined;
  const told = (signal: NodeJS.Signals): void => {
    if (toldAt === undefined) {
      toldAt = performance.now();
      void stop(signal);
    } else if (performance.now() - toldAt > SAME_SIGNAL) {
      log.say('stop', `又收到 ${signal}，立刻停下`);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    }
  };
  process.on('SIGTERM', told);
  process.on('SIGINT', told);
}

/** The line for a server that cannot listen. */
function troubleOf(cause: NodeJS.ErrnoException, { host, port }: OperatingSettings): string {
  const lines = new Map([
    ['EADDRINUSE', `端口 ${port} 已被占用：停掉占用它的程序，或用 PORT 换一个`],
    ['EACCES', `没有权限用端口 ${port}：用 PORT 换一个 1024 以上的`],
    ['EADDRNOTAVAIL', `这台机器没有地址 ${host}：HOST 写它自己的地址，或 0.0.0.0`],
    ['ENOTFOUND', `不认识主机名 ${host}：HOST 写这台机器的地址，如 127.0.0.1`],
    ['EAI_AGAIN', `不认识主机名 ${host}：HOST 写这台机器的地址，如 127.0.0.1`],
  ]);
  return lines.get(cause.code ?? '') ?? cause.message;
}
