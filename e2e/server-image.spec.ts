import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Started, folderFor, freePort, start, untilStatus } from './support/process.ts';

// What the image does, without a container engine: the steps and the commands are read from the Dockerfile.
test.describe.configure({ mode: 'default' });

const dockerfile = readFileSync('Dockerfile', 'utf8');
const stage = (name: string): string =>
  new RegExp(`^FROM \\S+ AS ${name}\\n(?:(?!FROM )[^\\n]*\\n)*`, 'm').exec(dockerfile)?.[0] ?? '';
const server = stage('server');
const listAfter = (word: string): string[] =>
  JSON.parse(new RegExp(`${word} (\\[.*\\])`).exec(server)?.[1] ?? '[]') as string[];
const environment = Object.fromEntries(
  (/^ENV (.*)$/m.exec(server)?.[1] ?? '').split(' ').map((pair) => pair.split('=', 2)),
) as Record<string, string>;
/** Where the image has the build. */
const PLACE = '/srv/weekly';

let running: Started | undefined;
let folder = '';
test.afterEach(() => running?.child.kill('SIGKILL'));
test.afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true });
});

/** A view of this machine's files that is read-only, with the build where the image has it; '' where it cannot be had. */
function readOnlyView(build: string): string[] {
  const script = [
    'set -e',
    'mount --make-rprivate /',
    'mount -t tmpfs tmpfs /srv',
    `mkdir ${PLACE}`,
    `mount --bind "${build}" ${PLACE}`,
    `mount -o remount,bind,ro ${PLACE}`,
    'mount -o remount,bind,ro /srv',
    'mount -t tmpfs tmpfs /tmp',
    'mount -o remount,bind,ro /',
    'cd /',
    'exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs "$@"',
  ].join('\n');
  const view = ['unshare', '--mount', 'sh', '-c', script, 'sh'];
  const [program = '', ...args] = view;
  try {
    execFileSync(program, [...args, 'sh', '-c', 'id -u && ! touch /x'], { stdio: 'ignore' });
    return view;
  } catch {
    return [];
  }
}

function bytesOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

test('the Dockerfile takes no step that is not tried here', () => {
  const steps = [...dockerfile.matchAll(/^RUN (.*)$/gm)].map(([, step]) => step);
  expect(steps).toEqual([
    'sh deploy/image-steps.sh install',
    `sh deploy/image-steps.sh server ${PLACE}`,
    'sh deploy/image-steps.sh files /srv/site',
  ]);
  expect(server).toContain(`COPY --from=built-server ${PLACE} ${PLACE}\n`);
  expect([...server.matchAll(/^COPY /gm)]).toHaveLength(1);
  expect(server).toMatch(/^USER node$/m);
  expect(listAfter('^CMD|\\nCMD')).toEqual(['node', `${PLACE}/server/serve.mjs`]);
  // Everything else of the last stage is a setting, and read below.
  expect(
    server.replace(/^(?:FROM|COPY|USER|ENV|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD) .*\n/gm, ''),
  ).toBe('');
});

test('compose gives what the image needs and no more', () => {
  const compose = readFileSync('compose.yaml', 'utf8');
  const [, seconds] = /stop_grace_period: (\d+)s/.exec(compose) ?? [];
  const [, stop] = /STOP_SECONDS: '(\d+)'/.exec(compose) ?? [];
  expect(Number(seconds)).toBeGreaterThan(Number(stop));
  for (const line of ['read_only: true', 'tmpfs: [/tmp]', 'cap_drop: [ALL]']) {
    expect(compose).toContain(line);
  }
  for (const target of compose.matchAll(/target: (\w+)/g))
    expect(stage(target[1] ?? '')).not.toBe('');
  // Only this machine: whoever opens it to others puts a proxy before it.
  for (const [, port] of compose.matchAll(/ports: \['([^']+)'\]/g))
    expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('its content serves as a nobody on files that are read-only, and stops with 0', async () => {
  folder = folderFor('image');
  const build = join(folder, 'weekly');
  execFileSync('sh', ['deploy/image-steps.sh', 'take', build]);
  const view = process.getuid?.() === 0 ? readOnlyView(build) : [];
  const isSealed = view.length > 0;
  if (!isSealed) {
    console.log('※ 这里不能用 unshare：只读和降权没有试全，只去掉了写权限');
    execFileSync('chmod', ['-R', 'a-w', build]);
  }
  const placed = (command: string[]): string[] =>
    isSealed ? [...view, ...command] : command.map((part) => part.replace(PLACE, build));
  const port = await freePort();
  const env = { ...environment, PORT: String(port) };
  const origin = `http://127.0.0.1:${port}`;
  const started = performance.now();
  running = start(placed(listAfter('\\nCMD')), env, '/');
  await untilStatus(`${origin}/healthz`, 200, running);
  const alive = performance.now() - started;
  await untilStatus(`${origin}/readyz`, 200, running);
  const ready = performance.now() - started;

  // On a busy machine it sends askers away for a moment.
  await untilStatus(`${origin}/api/search?q=raft`, 200, running);
  expect((await fetch(`${origin}/weekly/2023-02-24/`)).status).toBe(200);
  const mcp = await fetch(`${origin}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  expect([mcp.status, await mcp.text()]).toEqual([
    200,
    expect.stringContaining('search') as unknown,
  ]);
  const check = start(placed(listAfter('HEALTHCHECK.* CMD')), env, '/');
  expect(await check.ended).toBe(0);

  if (isSealed) {
    const status = readFileSync(`/proc/${running.child.pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s+65534\s+65534/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
  }
  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(running.lines().some(({ event }) => event === 'fault')).toBe(false);
  const down = start(placed(listAfter('HEALTHCHECK.* CMD')), env, '/');
  expect(await down.ended).toBe(1);
  console.log(
    `镜像里除 Node 外 ${(bytesOf(build) / 1e6).toFixed(1)} MB，${Math.round(alive)} ms 活着，${Math.round(ready)} ms 就绪`,
  );
});

test('a release is switched in one step, kept three deep, and taken back', () => {
  const releases = join(folder, 'releases');
  mkdirSync(releases);
  const stamps = ['20260101T000000Z', '20260102T000000Z', '20260103T000000Z'];
  for (const stamp of stamps) mkdirSync(join(releases, stamp));
  execFileSync('ln', ['-s', stamps[2] ?? '', join(releases, 'current')]);
  const release = (...args: string[]): string =>
    execFileSync('sh', ['deploy/release.sh', ...args], { encoding: 'utf8' });
  const current = (): string =>
    execFileSync('readlink', [join(releases, 'current')], { encoding: 'utf8' }).trim();

  expect(release(releases, 'echo again')).toMatch(/^现在用 \d{8}T\d{6}Z\nagain\n$/);
  const kept = readdirSync(releases).sort();
  expect(kept).toEqual([...stamps.slice(1), current(), 'current']);
  release('--back', releases);
  expect(current()).toBe(stamps[2]);
  release('--back', releases);
  expect(current()).toBe(stamps[1]);
  expect(() =>
    execFileSync('sh', ['deploy/release.sh', '--back', releases], { stdio: 'pipe' }),
  ).toThrow('没有更早的一份');
});
