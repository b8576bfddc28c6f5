import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Nobody but this machine reaches it. */
export const PASSWORD = 'kite-4711';

/** A PostgreSQL of our own, on this machine only. */
export interface Cluster {
  port: number;
  /** Address of a database, as a user who may do everything. */
  url(database?: string): string;
  /** Runs SQL as that user. */
  sql(statement: string, database?: string): Promise<string>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

/** Folder of PostgreSQL's programs; null where they are not installed (tests then skip with a visible note). */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  const packaged = existsSync(root)
    ? readdirSync(root)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(root, version, 'bin'))
    : [];
  const all = [...packaged, ...(process.env['PATH'] ?? '').split(delimiter)];
  return all.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/**
 * Starts a PostgreSQL with a temporary folder of its own, without waiting for disks.
 * @param settings more lines for its configuration.
 */
export async function startCluster(
  programs: string,
  settings: readonly string[] = [],
): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'weekly-pg-'));
  // It refuses to run as root.
  const owner = await ownerOf(folder);
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    [
      ...['-D', data, '-U', 'weekly', '-E', 'UTF8', '--locale=C', '-N'],
      ...['--auth-local=trust', '--auth-host=scram-sha-256'],
    ],
    owner,
  );
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-c', `unix_socket_directories=${folder}`];
  for (const setting of [
    'listen_addresses=127.0.0.1',
    'fsync=off',
    'full_page_writes=off',
    ...settings,
  ])
    args.push('-c', setting);
  let ended: Promise<unknown> = Promise.resolve();
  let pid = 0;
  const sql = async (statement: string, database = 'postgres'): Promise<string> => {
    const { stdout } = await run(join(programs, 'psql'), [
      ...['-XAtq', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-p', String(port)],
      ...['-U', 'weekly', '-d', database, '-c', statement],
    ]);
    return stdout.trim();
  };
  const start = async (): Promise<void> => {
    const server = spawn(join(programs, 'postgres'), args, { ...owner, stdio: 'ignore' });
    pid = server.pid ?? 0;
    ended = new Promise((resolve) => server.once('exit', resolve));
    for (let tries = 0; ; tries += 1) {
      try {
        await sql('SELECT 1');
        return;
      } catch (cause) {
        if (tries > 200) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (pid > 0) process.kill(pid, signal);
    pid = 0;
    await ended;
  };
  await start();
  await sql(`ALTER USER weekly PASSWORD '${PASSWORD}'`);
  return {
    port,
    url: (database = 'postgres') => `postgres://weekly:${PASSWORD}@127.0.0.1:${port}/${database}`,
    sql,
    start,
    // SIGQUIT: at once, and its children with it; after SIGKILL those would hold the folder for a while.
    kill: () => stop('SIGQUIT'),
    remove: async () => {
      await stop('SIGQUIT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whom its processes run as: us, or where we are root the user that the packages make, else nobody. */
async function ownerOf(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const idOf = async (flag: string): Promise<number> => {
    const { stdout } = await run('id', [flag, 'postgres']).catch(() => run('id', [flag, 'nobody']));
    return Number(stdout);
  };
  const [uid, gid] = [await idOf('-u'), await idOf('-g')];
  await chown(folder, uid, gid);
  await chmod(folder, 0o755);
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
