import { format } from 'node:util';
import { visible } from '#lib/text/printable.ts';
import type { OperatingSettings } from './settings.ts';

/** What came of one request. */
export interface RequestEntry {
  id: string;
  method: string;
  /** Without the query: what readers search is theirs. */
  path: string;
  status: number;
  /** Of the whole answer, its head included. */
  bytes: number;
  /** From the first byte of the request's head that was read to the last of the answer. */
  ms: number;
  /** True where the reader, or the end of the server, broke it off. */
  aborted?: true;
  /** Only where addresses are asked for. */
  address?: string;
  /** What a proxy says of the reader's address; anybody may have written it. */
  forwarded?: string;
}

/** The log of a server. */
export interface Log {
  /** Something that people want to know: it starts, it stops. */
  say(event: string, message: string): void;
  /** Something that is wrong. */
  fault(message: string): void;
  /** A request that was answered or broken off. */
  request(entry: RequestEntry): void;
}

/** Where lines go. */
export interface Outlets {
  out: (line: string) => void;
  /** For what is wrong, in the form for people. */
  err: (line: string) => void;
  now: () => Date;
}

const standard: Outlets = {
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  now: () => new Date(),
};

/**
 * Makes a log. `json`: every line one JSON object on the standard output, requests included. `text`: lines for
 * people, requests left out. Written by hand: of what loggers (pino and others) bring, levels, transports,
 * serialisers, nothing is used, and the server is one file that must run without `node_modules`.
 */
export function createLog(form: OperatingSettings['log'], outlets: Partial<Outlets> = {}): Log {
  const { out, err, now } = { ...standard, ...outlets };
  const json = (level: string, event: string, more: object): void =>
    out(`${JSON.stringify({ time: now().toISOString(), level, event, ...more })}\n`);
  if (form === 'json') {
    return {
      say: (event, message) => json('info', event, { message }),
      fault: (message) => json('error', 'fault', { message }),
      request: (entry) => json('info', 'request', entry),
    };
  }
  const lines = (text: string): string => `${text.split('\n').map(visible).join('\n')}\n`;
  return {
    say: (_event, message) => out(lines(message)),
    fault: (message) => err(lines(message)),
    request: () => undefined,
  };
}

/** What writes to the console anywhere, also in a library, writes to the log. */
export function takeConsole(log: Log): void {
  const say = (...parts: unknown[]): void => log.say('note', format(...parts));
  const fault = (...parts: unknown[]): void => log.fault(format(...parts));
  Object.assign(console, { log: say, info: say, debug: say, warn: fault, error: fault });
}
