// The gate of the dependencies: only what is used, nothing known to be harmful.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockFaults, unusedDependencies } from './lock.mjs';
import { run } from './run.mjs';

/** Advisories that do not concern this site, each with its reason: `['GHSA-…', 'why']`. */
const ACCEPTED = new Map([]);
const SEVERE = ['high', 'critical'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What runs in production: pages, commands, builds and their settings. */
function shippedSources() {
  const files = ['app', 'components', 'lib', 'cli', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((path) => join(folder, path)),
  );
  const own = [...files, 'next.config.mjs', 'postcss.config.mjs', 'instrumentation.server.ts'];
  const isShipped = (path) =>
    /\.(?:tsx?|mjs|css)$/.test(path) &&
    !/\.test\.|[\\/](?:test-support|hostile)[\\/]/.test(path) &&
    // Commands of development; `npm run serve` is one, too.
    !/^scripts[\\/](?:make-|test\.|serve-|steps[\\/](?:gates|quick|hostile|audit|lock))/.test(path);
  return own.filter(isShipped).map((path) => readFileSync(path, 'utf8'));
}

/**
 * Reads the answer of `npm audit --json`.
 * @param {string} text
 * @returns {{ note: string } | { faults: string[] }} why nothing can be said, or what was found.
 */
export function readAudit(text, accepted = ACCEPTED) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return { note: '没有答复' };
  }
  if (!answer.vulnerabilities) {
    const why = answer.error?.summary || answer.message || '答复里没有漏洞清单';
    return { note: String(why).split('\n')[0] };
  }
  const advisories = Object.values(answer.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one === 'object' && SEVERE.includes(one.severity));
  const faults = advisories.map(({ name, title, url, severity, range }) => ({
    id: String(url).split('/').at(-1),
    line: `${name} ${range}：${severity} ${title}（${url}）`,
  }));
  return { faults: faults.filter(({ id }) => !accepted.has(id)).map(({ line }) => line) };
}

/** What the registry knows of what is shipped; a registry that does not answer is no fault. */
async function askRegistry(options) {
  const printed = [];
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  const env = { npm_config_loglevel: 'silent' };
  // It ends with a failure for the smallest finding, so what it says decides, not how it ends.
  await run('npm', args, { env, sink: (chunk) => printed.push(chunk) }).catch(() => undefined);
  const answer = readAudit(Buffer.concat(printed).toString());
  if ('faults' in answer) return answer.faults;
  const say = options.sink ?? ((line) => process.stdout.write(line));
  say(Buffer.from(`※ 注册表不答复漏洞查询，这一项没有查：${answer.note}\n`));
  return [];
}

/** The gate. @throws Error with a line for each fault. */
export async function audit(options) {
  const manifest = readJson('package.json');
  const faults = [
    ...lockFaults(manifest, readJson('package-lock.json')),
    ...unusedDependencies(manifest.dependencies, shippedSources()).map(
      (name) => `package.json: ${name} 没有被上线的代码用到：移到 devDependencies，或删掉`,
    ),
    ...(await askRegistry(options)),
  ];
  if (faults.length > 0)
    throw new Error(`依赖有问题：\n${faults.map((line) => `  ${line}`).join('\n')}`);
}
