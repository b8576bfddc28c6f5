import { VFile } from 'vfile';
import { environment } from '#lib/site/env.ts';
import { processStore } from '#lib/site/process-store.ts';
import { type TreedModel, keptContent } from './kept.ts';
import { parseContent } from './load.ts';
import type { ParsedContent } from './parse-sources.ts';
import { type Coming, comingWeekly } from './next/coming.ts';
import { buildPages } from './pages.ts';
import { guarded } from './guarded.ts';
import { today } from './views/age.ts';
import { folderStamp } from './read/disk/stamp.ts';
import { readLedgers } from './read/ledgers.ts';
import { type WordLists, ownWordFolder, readWords } from './read/words.ts';
import { ContentError, countMessages, formatMessages } from './report.ts';
import type { Model } from './schemas/model.ts';

export * from './diskless.ts';
export { keepContent } from './kept.ts';
export { parseContent, readSources } from './load.ts';
export { READ_FOLDERS, folderStamp } from './read/disk/stamp.ts';
export { ledgerPath, openLedger, readLedgers, writeLedger } from './read/ledgers.ts';
export { shownPath } from './read/folder.ts';

/** A content folder as pages and commands use it. */
export interface Content extends TreedModel {
  /** Every file read, with its messages. */
  files: VFile[];
}

/** How a content folder is loaded. */
interface Loading {
  /** Files with errors keep their pages, which show the messages: for whoever writes. */
  preview?: boolean;
}

/** A content folder as its checker looks at it: the files, and what came of them. */
export interface ReadFolder {
  found: ParsedContent;
  content: Content;
}

/**
 * Loads a content folder: every file is read and parsed once.
 *
 * @param dir absolute path of the folder that holds `weekly/`, `projects/` and `search/`.
 * @returns the model of all good files; what is wrong with the others is in `files`.
 */
export async function loadContent(dir: string, loading: Loading = {}): Promise<Content> {
  return (await readContent(dir, loading)).content;
}

/** {@link loadContent}, with what was parsed. */
export async function readContent(
  dir: string,
  { preview = false }: Loading = {},
): Promise<ReadFolder> {
  const [found, { words, files }, { ledgers, files: books }] = await Promise.all([
    parseContent(dir),
    readWords(dir),
    readLedgers(dir),
  ]);
  const { pages, files: faults } = buildPages(found, dir, preview);
  const { model, weeklies, questions, projects } = pages;
  const content: Content = {
    model,
    words,
    ledgers,
    files: [...found.files, ...files, ...books, ...faults],
    coming: comingOf(found, dir),
    weeklyTree: (date) => weeklies.get(date) ?? null,
    questionTree: (id) => questions.get(id) ?? null,
    projectTree: (slug) => projects.get(slug) ?? null,
  };
  return { found, content };
}

/** The coming weekly; where something throws on it, that is a fault of the program, and it is empty. */
function comingOf(found: ParsedContent, dir: string): Coming {
  const made = guarded(new VFile({ path: dir }), '排出下一期', () => comingWeekly(found, today()));
  return made ?? comingWeekly({ ...found, next: [] }, today());
}

/**
 * Reads some files of a content folder, and of the others what these are judged by.
 *
 * @param only paths of the files as messages show them, see {@link shownPath}.
 */
export async function readFiles(
  dir: string,
  only: ReadonlySet<string>,
): Promise<{ found: ParsedContent; words: WordLists; files: VFile[] }> {
  const [found, { words, files }] = await Promise.all([parseContent(dir, only), readWords(dir)]);
  return { found, words, files: [...found.files, ...files].filter(({ path }) => only.has(path)) };
}

interface Loaded {
  stamp: string;
  content: Promise<Content>;
}

const site = processStore<{ loaded?: Loaded }>('content', () => ({}));

/**
 * The site's own content (`CONTENT_DIR`), loaded once per process; in a build, once for all its
 * processes. In development it is loaded again when a file has changed, and a file with errors shows
 * them in place of its pages, so that a saved file shows without a restart and a broken one stops nobody
 * else's.
 *
 * @throws ContentError with the full report if any file has an error, but in development and with
 *   `CONTENT_ERRORS=warn`, which shows broken content as inert text.
 */
export async function getContent(): Promise<Content> {
  const stamp = isLive() ? await stampOf(environment.contentDir) : 'built';
  if (site.loaded?.stamp !== stamp) {
    const loaded: Loaded = { stamp, content: loadSite() };
    site.loaded = loaded;
    // A folder that was not there (a mount that came late) is read again by the next who asks.
    loaded.content.catch(() => {
      if (site.loaded === loaded) delete site.loaded;
    });
  }
  return site.loaded.content;
}

function isLive(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** Changes whenever somebody saves a file that the content is made of. */
async function stampOf(dir: string): Promise<string> {
  return (await Promise.all([dir, ownWordFolder].map(folderStamp))).join('\n');
}

/** The model of {@link getContent}. */
export async function getModel(): Promise<Model> {
  return (await getContent()).model;
}

async function loadSite(): Promise<Content> {
  const { contentKept, contentDir } = environment;
  // Its check has told what there is to tell.
  if (contentKept) return { ...keptContent(contentKept, contentDir), files: [] };
  const failing = environment.contentErrors === 'fail';
  const content = await loadContent(environment.contentDir, { preview: isLive() && failing });
  if (countMessages(content.files).errors === 0) return content;
  // Not by console.error: Next would put the report over every page.
  if (isLive()) process.stderr.write(`${formatMessages(content.files)}\n`);
  else if (failing) throw new ContentError(content.files);
  return content;
}
