import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Post } from '../posts/posts.ts';
import { command } from './command.ts';
import type { Peer } from './types.ts';

/** A peer's site, built. */
export interface Built {
  folder: string;
  /** Milliseconds of the build alone, nothing cached. */
  time: number;
}

/** Installs a peer, writes the posts in its form and builds them, all inside `folder`. */
export async function buildPeer(
  peer: Peer,
  posts: readonly Post[],
  folder: string,
): Promise<Built> {
  await install(peer, folder);
  // A fresh place for files and results: what a run before left must neither help nor show up.
  for (const name of ['src', 'content', 'layouts', 'docs', 'dist', 'public', '.astro', 'cache']) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  for (const [path, text] of peer.files(posts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await rm(join(folder, 'node_modules', '.astro'), { recursive: true, force: true });
  const begin = performance.now();
  const site = await peer.build(folder);
  return { folder: join(folder, site), time: performance.now() - begin };
}

/** Installs what the peer names, once per work folder and set of versions. */
async function install(peer: Peer, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { packages: dependencies, overrides = {} } = peer;
  if (Object.keys(dependencies).length === 0) return;
  const text = JSON.stringify({ private: true, type: 'module', dependencies, overrides }, null, 2);
  const [file, done] = [join(folder, 'package.json'), join(folder, 'installed.json')];
  if (existsSync(done) && (await readFile(done, 'utf8')) === text) return;
  console.error(`安装 ${peer.title}`);
  await writeFile(file, text);
  await command('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  await writeFile(done, text);
}
