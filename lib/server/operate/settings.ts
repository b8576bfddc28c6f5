import { isIP } from 'node:net';
import * as z from 'zod';
import { addressForm, readAddresses } from '#lib/search-postgres/address.ts';

/** A name of a machine, as `localhost`; an address is told by Node itself. */
const NAME = /^(?!.*\.\.)[a-z\d][a-z\d.-]{0,252}$/i;

const isHost = (text: string): boolean =>
  isIP(text) > 0 || (NAME.test(text) && !/^[\d.]+$/.test(text));

function areDatabases(text: string): boolean {
  try {
    readAddresses('SEARCH_URL', text);
    return true;
  } catch {
    return false;
  }
}

/** A variable that is there and empty says nothing. */
const given = (fallback: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined || text === '' ? fallback : text));

const schema = z.object({
  HOST: given('127.0.0.1').refine(
    isHost,
    '须是一个 IP 地址或主机名，不带 http:// 和端口，如 127.0.0.1、0.0.0.0、::',
  ),
  PORT: given('3000')
    .transform((text) => (/^\d{1,5}$/.test(text) ? Number(text) : 0))
    .refine((port) => port >= 1 && port <= 65_535, '须是 1 到 65535 的整数，如 3000'),
  LOG: given('text').pipe(z.enum(['text', 'json'], '须是 json 或 text')),
  LOG_ADDRESSES: given('0').pipe(z.enum(['0', '1'], '须是 1 或空')),
  SEARCH_URL: given('').refine(areDatabases, `${addressForm}；几个之间用逗号`),
  STOP_SECONDS: given('10')
    .refine((text) => /^\d{1,4}$/.test(text), '须是整秒数，0 到 9999，如 10')
    .transform(Number),
});

/** What whoever runs the server may change at each start (docs/operating.md). */
export interface OperatingSettings {
  host: string;
  port: number;
  /** How lines of the log are written; requests have lines in `json` only. */
  log: 'text' | 'json';
  /** Whether readers' addresses stand in the log. */
  logsAddresses: boolean;
  /** How long requests that were begun may take after the server was told to stop, in milliseconds. */
  stopTime: number;
}

/**
 * Reads and checks what concerns the running server only.
 * @throws Error with one readable line per wrong variable (Chinese).
 */
export function readOperatingSettings(env: Record<string, string | undefined>): OperatingSettings {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((found) => `${found.path.join('.')}：${found.message}`);
    throw new Error(`环境变量有误\n${lines.join('\n')}`);
  }
  const { HOST, PORT, LOG, LOG_ADDRESSES, STOP_SECONDS } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    log: LOG,
    logsAddresses: LOG_ADDRESSES === '1',
    stopTime: STOP_SECONDS * 1000,
  };
}
