import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Project, Weekly } from '#lib/content/types.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { bodyHead, bodyPath, writeExample } from '#lib/doctor/example-folder.ts';
import { diagnose } from '#lib/doctor/index.ts';
import type { Example, ExampleFile } from '#lib/doctor/rule.ts';
import { type Told, told } from '#lib/site/message.ts';
import { type Shown, shownSource } from './shown-source.ts';

/** A file of an example, as the guide shows it. */
export interface TriedFile extends Shown {
  /** Where it would stand in the repository; null for the body of a weekly, which may stand in any. */
  path: string | null;
}

/** What readers see of an example. */
export interface Live {
  weekly: Weekly;
  /** View tree of the weekly. */
  tree: Root;
  projects: ReadonlyMap<string, Project>;
}

/** An example, and what comes of it. */
export interface Tried {
  files: TriedFile[];
  /** Everything that the doctor says about it, with paths as in the repository. */
  told: Told[];
  /** What it looks like in a weekly; null for whole files, which are more than that. */
  live: Live | null;
}

/**
 * Tries an example out as if it were the content of the site.
 *
 * @param date of the weekly that a body is put into, a Friday; examples on one page need different ones.
 * @param rule whose first place is marked in the shown text.
 */
export async function tryOut(example: Example, date?: string, rule?: string): Promise<Tried> {
  const dir = await mkdtemp(join(tmpdir(), 'guide-'));
  try {
    await writeExample(dir, example, date);
    const { files, content } = await diagnose(dir);
    const [weekly] = content?.model.weeklies ?? [];
    const tree = weekly && content?.weeklyTree(weekly.date);
    return {
      files: filesOf(example, dir, files, date, rule),
      told: files.flatMap((file) => {
        const path = inRepository(dir, file.path);
        return file.messages.map((message) => {
          const one = told(path, message);
          const named = (text: string): string => text.replaceAll(`${dir}/`, 'content/');
          return { ...one, problem: named(one.problem), remedy: named(one.remedy) };
        });
      }),
      live:
        typeof example === 'string' && content && tree
          ? { weekly, tree, projects: projectMap(content.model) }
          : null,
    };
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** The path that a file of the folder would have in the repository. */
const inRepository = (dir: string, path: string): string =>
  `content/${relative(dir, path) || 'weekly'}`;

function filesOf(
  example: Example,
  dir: string,
  files: readonly VFile[],
  date?: string,
  rule?: string,
): TriedFile[] {
  const markIn = (path: string, linesAbove: number): Parameters<typeof shownSource>[1] => {
    const file = files.find((one) => relative(dir, one.path) === path);
    const message = file?.messages.find(({ ruleId }) => ruleId === rule);
    if (!message?.line) return null;
    const line = message.line - linesAbove;
    const { place } = message;
    const end =
      place && 'end' in place && place.end.line === message.line ? place.end.column : null;
    return { line, column: message.column ?? 1, end };
  };
  if (typeof example === 'string') {
    const above = bodyHead(date).split('\n').length - 1;
    return [{ path: null, ...shownSource(example, markIn(bodyPath(date), above)) }];
  }
  return Object.entries(example).map(([path, file]) => ({
    path: `content/${path}`,
    ...shownSource(textOf(file), markIn(path, 0)),
  }));
}

/** A file in words, whatever it is. */
function textOf(file: ExampleFile): string {
  if (typeof file === 'string') return file;
  // Bytes that are no UTF-8 are seen as what a reader would get of them.
  if (file instanceof Uint8Array) return new TextDecoder().decode(file);
  return `→ ${file.link}（链接）`;
}
