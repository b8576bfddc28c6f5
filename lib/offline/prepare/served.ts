// What a build serves, by address: in an export, and behind a server.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Path of each file by the address it is served at, without the base path; a page's ends with a slash. */
export type Served = ReadonlyMap<string, string>;

/** Names of the files below a folder, with `/`. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** An export. @param folder of it. */
export function servedOfExport(folder: string): Served {
  return new Map(
    namesIn(folder).map((name) => [
      `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
      join(folder, name),
    ]),
  );
}

/** A server's build: pages and answers that it has rendered, and its hashed files. @param build folder of it. */
export function servedOfServer(build: string): Served {
  const app = join(build, 'server', 'app');
  const hashed = join(build, 'static');
  const rendered = namesIn(app).flatMap((name): [string, string][] => {
    if (name.endsWith('.body')) return [[`/${name.slice(0, -5)}`, join(app, name)]];
    if (!name.endsWith('.html') || name.startsWith('_')) return [];
    const page = name.slice(0, -5);
    return [[page === 'index' ? '/' : `/${page}/`, join(app, name)]];
  });
  const files = namesIn(hashed).map((name): [string, string] => [
    `/_next/static/${name}`,
    join(hashed, name),
  ]);
  return new Map([...rendered, ...files]);
}

/** Reads a served file. @throws Error with its address where the build does not have it. */
export function readServed(served: Served, address: string): Buffer {
  const path = served.get(address);
  if (path === undefined) throw new Error(`${address} 不在构建里，离线清单写不出来`);
  return readFileSync(path);
}
