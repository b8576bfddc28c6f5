// Runs commands under watch: with a secret in their environment and a home of their own, every program
// and connection noted, and traps in the content that show when one was read or run.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { judgeDeeds, judgeOutput, judgeTricks, readTrace } from './judge.mjs';

const HOOK = resolve('scripts/steps/watch/hook.cjs');
const TRACER = [
  'strace',
  '-f',
  '--seccomp-bpf',
  '-qq',
  '-s',
  '512',
  '-e',
  'trace=execve,connect',
  '-A',
];
/** A file read since is one whose time of reading is later than this. */
const UNREAD = new Date('2001-01-01T00:00:00Z');

/** A watch over one content folder. @param folder what it keeps. */
export function watchOver(folder, content) {
  const place = (name) => resolve(folder, name);
  const record = place('record.ndjson');
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['home', 'canary', 'trace', 'printed']) {
    mkdirSync(place(name), { recursive: true });
  }
  const traced = canTrace();
  const env = {
    HOME: place('home'),
    USERPROFILE: place('home'),
    CANARY_DIR: place('canary'),
    CANARY_SECRET: 'planted-secret-environment',
    WATCH_RECORD: record,
    WATCH_CONTENT: resolve(content),
    NODE_OPTIONS: `--require ${/\s/.test(HOOK) ? JSON.stringify(HOOK) : HOOK}`,
  };
  return {
    env,
    isTraced: traced,
    notesReading: notesReading(place('probe')),
    /** Options for a command under watch; what it prints is kept under a name. */
    options: (name, more = {}) => ({
      env: { ...env, ...more },
      under: traced ? [...TRACER, '-o', place(`trace/${name}`)] : [],
      sink: (chunk) => appendFileSync(place(`printed/${name}`), chunk),
    }),
    /** What a command has printed. */
    printed: (name) => readText(place(`printed/${name}`)),
    /** All that is wrong with what was done since. @param outputs folders that were written. */
    judge(outputs) {
      const tricks = readTricks(place('planted.json'));
      const seen = [...readRecord(record), ...filesBelow(place('trace')).flatMap(traceOf)];
      const ran = readdirSync(place('canary'));
      const read = tricks.map(({ path }) => path).filter(wasRead);
      const where = { project: resolve('.'), tricks };
      const kept = `${sep}cache${sep}`;
      const written = [place('printed'), ...outputs]
        .flatMap(filesBelow)
        .filter((path) => !path.includes(`.next${kept}`));
      return [
        ...judgeTricks(ran, read, tricks),
        ...judgeDeeds(seen, where),
        ...written.flatMap((path) => judgeOutput(path, readFileSync(path, 'latin1'))),
      ];
    },
  };
}

function canTrace() {
  try {
    execFileSync(TRACER[0], [...TRACER.slice(1), '-o', '/dev/null', process.execPath, '-v'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Whether this file system notes when a file was read last. */
function notesReading(probe) {
  writeFileSync(probe, 'probe');
  utimesSync(probe, UNREAD, new Date('2002-01-01T00:00:00Z'));
  readFileSync(probe);
  return wasRead(probe);
}

const wasRead = (path) => existsSync(path) && statSync(path).atimeMs > UNREAD.getTime() + 1000;
const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const readTricks = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []);
const traceOf = (path) => readTrace(readFileSync(path, 'utf8'));

function readRecord(path) {
  const lines = readText(path).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
