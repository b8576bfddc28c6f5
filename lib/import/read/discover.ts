import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { glob } from 'tinyglobby';

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

/** Lists the files of a folder, posts and others, by path. Version control is not looked at. */
export async function discover(dir: string): Promise<FoundFiles> {
  const paths = await glob('**/*', {
    cwd: dir,
    onlyFiles: true,
    dot: true,
    ignore: ['**/.git/**', '**/node_modules/**'],
  });
  return sortFiles([...paths, ...(await danglingLinks(dir, new Set(paths)))]);
}

/** Links to posts that are gone: reading them gives the message. */
async function danglingLinks(dir: string, found: ReadonlySet<string>): Promise<string[]> {
  const names = (await readdir(dir, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const missing = names.filter((name) => MARKDOWN.test(name) && !found.has(name));
  const links = await Promise.all(
    missing.map(async (name) => ((await lstat(join(dir, name))).isSymbolicLink() ? [name] : [])),
  );
  return links.flat();
}

/** Tells posts from other files by their paths. */
export function sortFiles(paths: readonly string[]): FoundFiles {
  const shown = paths.filter((path) => !SIDE_FILE.test(path));
  const files = shown
    .map((path): FoundFile => ({ path, passedOver: passedOver(path) }))
    .filter(({ path, passedOver: why }) => why !== 'unknown-extension' || !isAsset(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: withoutTranslations(files), sideFiles: paths.length - shown.length };
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
