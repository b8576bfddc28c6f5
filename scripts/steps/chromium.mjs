// Finds a Chromium for the browser tests; installs Debian's where that is possible.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of an installed Chromium (`CHROMIUM_PATH` wins), or null. */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH 指向的文件不存在：${CHROMIUM_PATH}`);
  }
  const candidates = PATH.split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...candidates, MAC].find((path) => existsSync(path)) ?? null;
}

/**
 * Path of a Chromium, installing Debian's package when there is none and we may.
 * @throws Error that says how to get one.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && hasAptGet()) {
    console.log('安装 Chromium（apt-get）……');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
      env,
      quiet: true,
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    '没有找到 Chromium：设置 CHROMIUM_PATH，或运行 apt-get install chromium fonts-noto-cjk',
  );
}

function hasAptGet() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
