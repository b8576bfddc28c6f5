import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Root } from 'mdast';
import { writeWhole } from '#lib/site/files/whole.ts';
import type { Coming } from './next/coming.ts';
import type { Ledgers } from './schemas/ledgers.ts';
import type { WordedModel } from './types.ts';

/** A model and the trees of its pages. */
export interface TreedModel extends WordedModel {
  /** View tree of a weekly, or null for an unknown date. Do not change it: render clones it. */
  weeklyTree(date: string): Root | null;
  /** View tree that holds one question only, or null for an unknown id. */
  questionTree(id: string): Root | null;
  /** Tree of a project's introduction, or null for an unknown slug. */
  projectTree(slug: string): Root | null;
  /** The coming weekly as it stands. */
  coming: Coming;
  /** What is known of the addresses it names. */
  ledgers: Ledgers;
}

/** What one process reads of a folder and others take from it, trees and all. */
interface Kept extends WordedModel {
  /** Absolute path of the folder. */
  dir: string;
  weeklies: Map<string, Root | null>;
  questions: Map<string, Root | null>;
  projects: Map<string, Root | null>;
  coming: Coming;
  ledgers: Ledgers;
}

/**
 * Writes loaded content to a file, so that the processes of a build need not read and parse it again, each
 * for itself. Files and their messages are not in it: whoever keeps content has shown them.
 *
 * @param dir absolute path of the folder it was loaded from.
 */
export function keepContent(path: string, dir: string, content: TreedModel): void {
  const { model, words } = content;
  const questions = model.weeklies.flatMap((weekly) => weekly.questions);
  // One graph: questions share their nodes with the trees of their weeklies.
  const kept: Kept = {
    ...{ dir, model, words, coming: content.coming, ledgers: content.ledgers },
    weeklies: new Map(model.weeklies.map(({ date }) => [date, content.weeklyTree(date)])),
    questions: new Map(questions.map(({ id }) => [id, content.questionTree(id)])),
    projects: new Map(model.projects.map(({ slug }) => [slug, content.projectTree(slug)])),
  };
  writeWhole(path, serialize(kept));
}

/**
 * Content as {@link keepContent} wrote it, without its files.
 * @throws Error when it is not that of this folder.
 */
export function keptContent(path: string, dir: string): TreedModel {
  // Only a build's own commands name this file, and only they write it.
  const kept = deserialize(readFileSync(/* turbopackIgnore: true */ path)) as Kept;
  if (kept.dir !== dir) throw new Error(`${path} 是 ${kept.dir} 的内容，不是 ${dir} 的：重新构建`);
  const { model, words, weeklies, questions, projects, coming, ledgers } = kept;
  return {
    ...{ model, words, coming, ledgers },
    weeklyTree: (date) => weeklies.get(date) ?? null,
    questionTree: (id) => questions.get(id) ?? null,
    projectTree: (slug) => projects.get(slug) ?? null,
  };
}
