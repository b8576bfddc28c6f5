import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Content, loadContent } from '#lib/content/index.ts';
import names from './sample-content.json' with { type: 'json' };

// `content/` belongs to its authors: they add files, take some away and leave out what the guide calls
// optional. A test that says something of the shipped weeklies and projects looks at these alone.

/** The weeklies and projects that this repository began with, as far as they are still there. */
export interface Sample {
  /** Absolute path of a content folder with nothing else; whoever copied it removes it. */
  dir: string;
  /** Those that have been taken away since, as `weekly/<date>.mdx`. */
  missing: string[];
}

/** Copies the sample out of `content/` into a folder of its own. */
export function copySample(): Sample {
  const dir = mkdtempSync(join(tmpdir(), 'weekly-sample-'));
  const missing: string[] = [];
  for (const folder of ['weekly', 'projects'] as const) {
    mkdirSync(join(dir, folder));
    for (const name of names[folder]) {
      const path = `${folder}/${name}.mdx`;
      const from = resolve('content', path);
      if (existsSync(from)) cpSync(from, join(dir, path));
      else missing.push(path);
    }
  }
  if (missing.length > 0) console.warn(`※ content/ 里没有了 ${missing.join('、')}，只看其余的样例`);
  return { dir, missing };
}

/** The sample as content, without leaving a folder behind. */
export async function loadSample(): Promise<Content & { missing: string[] }> {
  const { dir, missing } = copySample();
  try {
    return { ...(await loadContent(dir)), missing };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
