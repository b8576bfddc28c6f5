import { createServer } from 'node:http';
import { refuseGarbage } from './attach.ts';
import { type Log, createLog, takeConsole } from './operate/log.ts';
import { watchRequests } from './operate/requests.ts';
import { type OperatingSettings, readOperatingSettings } from './operate/settings.ts';
import { socketsOf, stopGracefully } from './operate/stop.ts';
import { openSite } from './start.ts';

/** Longer than proxies keep a connection to us (nginx: 60 s), so that it is not we who close it under a request. */
const KEPT_OPEN = 72_000;
/** A terminal and npm both pass a Ctrl-C on: the second of them is the same one. */
const SAME_SIGNAL = 500;

/**
 * Serves the build that this process was started from, without the framework (docs/decisions/047-operating.md). It
 * ends with 0 when it was told to stop, and with 1 and a line for people where it cannot start.
 */
export function serve(): void {
  const settings = settingsOrEnd();
  const log = createLog(settings.log);
  if (settings.log === 'json') takeConsole(log);
  const { door, nowhere, headers, facts, health } = openSite();
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
  server.listen(port, host, () => {
    const made = [facts.content, facts.commit?.slice(0, 12), facts.id].filter(Boolean).join('，');
    log.say('start', `http://${shown}:${port}/ 开始服务（${made}）`);
  });

  onSignals(log, async (signal) => {
    health.stop();
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

function settingsOrEnd(): OperatingSettings {
  try {
    return readOperatingSettings(process.env);
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  }
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
