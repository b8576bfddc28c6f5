import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorWords } from '#lib/site/error-words.ts';

/** Why a file of the source folder was not read as a post. */
export type PassedOver = 'not-a-post' | 'unknown-extension' | 'draft' | 'translation';

/** One file that was found, by its path below the source folder. */
export interface FoundFile {
  path: string;
  /** Null for a post. */
  passedOver: PassedOver | null;
}

/** What a folder holds. */
export interface FoundFiles {
  /** Posts and what might have been meant as one, by path. */
  files: FoundFile[];
  /** Number of side files of operating systems and editors, and of hidden files. */
  sideFiles: number;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;
const SIDE_FILE =
  /(?:^|\/)(?:\.|__MACOSX\/|~\$|(?:Thumbs\.db|desktop\.ini|Icon\r)$)|(?:~|\.(?:swp|swo|bak|orig|tmp|crdownload|part))$/i;
/** What lies beside posts and is not meant as one: pictures, data, code. */
const ASSET =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|heic|mp4|mov|webm|mp3|wav|ogg|css|scss|less|m?[jt]sx?|json|ya?ml|toml|xml|csv|zip|t?gz|woff2?|ttf|otf|eot|sh|go|java|py|drawio|psd|xmind)$/i;
const NO_POST =
  /^(?:_index(?:\.[\w-]+)?|readme(?:[.-][\w-]+)?|licen[sc]e|changelog|contributing)$/i;
const NAMELESS = /^(?:licen[sc]e|notice|cname|makefile|dockerfile|owners|authors|codeowners)$/i;
/** `index.zh.md`: Hugo's language between name and extension. */
const LANGUAGE = /\.(?:zh|cn|en|ja|jp|ko|fr|de|es|ru|pt|it)(?:[-_](?:[a-z]{2}|hans|hant))?$/i;

/** Folders of version control and of packages are not looked at. */
const NOT_OURS = new Set(['.git', 'node_modules']);

/** What stands below a folder, by path. */
interface Listing {
  files: string[];
  /** Links, devices, FIFOs, sockets, and folders that cannot be listed: reading them gives the message. */
  odd: string[];
}

/**
 * Lists the files of a folder, posts and others, by path. Links are not followed.
 * @throws Error when the folder itself cannot be listed.
 */
export async function discover(dir: string): Promise<FoundFiles> {
  const found: Listing = { files: [], odd: [] };
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      for (const entry of await readdir(join(dir, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (!entry.isDirectory()) (entry.isFile() ? found.files : found.odd).push(path);
        else if (!NOT_OURS.has(entry.name)) waiting.push(path);
      }
    } catch (cause) {
      if (folder === '') throw new Error(`文件夹读不出来：${dir}：${errorWords(cause)}`, { cause });
      found.odd.push(folder);
    }
  }
  return sortFiles(found.files, found.odd);
}

/**
 * Tells posts from other files by their paths.
 * @param odd paths of what is no regular file; what may have been meant as a post is taken for one.
 */
export function sortFiles(paths: readonly string[], odd: readonly string[] = []): FoundFiles {
  const isShown = (path: string) => !SIDE_FILE.test(path);
  const shown = paths.filter(isShown);
  const files = shown
    .map((path): FoundFile => ({ path, passedOver: passedOver(path) }))
    .filter(({ path, passedOver: why }) => why !== 'unknown-extension' || !isAsset(path));
  const oddFiles = odd
    .filter((path) => isShown(path) && !isAsset(path))
    .map((path): FoundFile => ({ path, passedOver: null }));
  const all = [...withoutTranslations(files), ...oddFiles];
  return {
    files: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    sideFiles: paths.length - shown.length,
  };
}

function passedOver(path: string): PassedOver | null {
  const name = basename(path);
  if (!MARKDOWN.test(name.trimEnd())) return 'unknown-extension';
  if (NO_POST.test(withoutExtension(name))) return 'not-a-post';
  return /(?:^|\/)_drafts\//i.test(path) ? 'draft' : null;
}

function isAsset(path: string): boolean {
  return ASSET.test(path) || NAMELESS.test(basename(path));
}

function withoutExtension(name: string): string {
  return name.trimEnd().replace(MARKDOWN, '');
}

/** Of one post in several languages, the one without a mark or in Chinese is read. */
function withoutTranslations(files: readonly FoundFile[]): FoundFile[] {
  const best = new Map<string, string>();
  const keyOf = (path: string) =>
    `${dirname(path)}/${withoutExtension(basename(path)).replace(LANGUAGE, '')}`;
  const posts = files.filter((file) => file.passedOver === null);
  for (const { path } of posts) {
    const other = best.get(keyOf(path));
    if (other === undefined || preference(path) < preference(other)) best.set(keyOf(path), path);
  }
  return files.map((file) => {
    const chosen = best.get(keyOf(file.path)) ?? file.path;
    const isOther = chosen !== file.path && preference(file.path) > preference(chosen);
    return file.passedOver === null && isOther ? { ...file, passedOver: 'translation' } : file;
  });
}

function preference(path: string): number {
  const [language = ''] = LANGUAGE.exec(withoutExtension(basename(path))) ?? [];
  if (language === '') return 0;
  return /^\.(?:zh|cn)/i.test(language) ? 1 : 2;
}

/**
 * Name of a post on the old site: its folder for `index.md`, else its own name, without the mark of
 * its language and without the day that Jekyll puts in front.
 */
export function postName(path: string): string {
  const own = withoutExtension(basename(path)).replace(LANGUAGE, '');
  if (own.toLowerCase() === 'index') return basename(dirname(path));
  return own.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
}

/** Day at the start of a file's name or of its folder's, `YYYY-MM-DD`; null where there is none. */
export function dayInName(path: string): string | null {
  const own = withoutExtension(basename(path)).replace(LANGUAGE, '');
  const name = own.toLowerCase() === 'index' ? basename(dirname(path)) : own;
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0] ?? null;
}
