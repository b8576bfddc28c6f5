import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from '#lib/site/error-words.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import type { PublishedFile } from './types.ts';

/** Says which files of a folder are ours, and how they were when we wrote them. */
const LIST = '.published.json';
const listed = z.record(z.string(), z.string());

/** Files that were not written, because they are somebody's own. */
export interface Kept {
  /** Their names; nothing was written where there is one. */
  foreign: string[];
}

/**
 * Writes files into a folder, made when it is not there. A file that stands there and is not as an earlier run
 * has written it is somebody's work: then nothing is written, unless `force`.
 *
 * @throws NodeJS.ErrnoException when the folder cannot be written.
 */
export function writePublished(
  folder: string,
  files: readonly PublishedFile[],
  force: boolean,
): Kept {
  const ours = readList(folder);
  const foreign = files.filter(({ name, body }) => {
    const there = read(join(folder, name));
    return there !== null && ![ours[name], hashOf(body)].includes(hashOf(there));
  });
  if (foreign.length > 0 && !force) return { foreign: foreign.map(({ name }) => name) };
  mkdirSync(folder, { recursive: true });
  for (const { name, body } of files) {
    writeWhole(join(folder, name), body, false);
    ours[name] = hashOf(body);
  }
  const sorted = Object.entries(ours).sort(([one], [other]) => (one < other ? -1 : 1));
  writeWhole(join(folder, LIST), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`, false);
  return { foreign: [] };
}

function readList(folder: string): Record<string, string> {
  try {
    return listed.parse(JSON.parse(read(join(folder, LIST))?.toString('utf8') ?? '{}'));
  } catch {
    // Not ours, or damaged: then every file counts as somebody's.
    return {};
  }
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
