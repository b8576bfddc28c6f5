import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { VFile } from 'vfile';
import { type Finding, report } from '#lib/site/message.ts';
import { type FolderKind, isLeftBeside, isText, passOver, tooDeep } from './passed-over.ts';
import { MAX_BYTES, decode, tooLarge } from './source.ts';

/** A content file as found on disk. */
export interface SourceFile {
  /** File name without extension: date of a weekly, slug of a project. */
  name: string;
  /** Decoded text, with the messages of decoding. */
  file: VFile;
}

/** A folder of the content: what is read of it, and what is not, with the reason. */
export interface Folder {
  sources: SourceFile[];
  /** One file without text for each entry that is passed over, with its message. */
  passedOver: VFile[];
}

/** Files read at a time: far fewer than a system lets be open. */
const AT_ONCE = 32;

/**
 * Reads every `.mdx` file directly in one folder of the content, sorted by name, and names every
 * other entry. An entry that cannot be read is a message; the others are read all the same.
 *
 * @param dir absolute path of the content folder.
 */
export async function readFolder(dir: string, kind: FolderKind): Promise<Folder> {
  const folder = join(dir, kind);
  const names = await listFolder(folder);
  if (!Array.isArray(names)) return { sources: [], passedOver: [names] };
  const siblings = new Set(names);
  const found: Folder = { sources: [], passedOver: [] };
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    for (const one of await Promise.all(
      some.map((name) => readEntry(folder, name, kind, siblings)),
    )) {
      if (Array.isArray(one)) found.passedOver.push(...one);
      else found.sources.push(one);
    }
  }
  return found;
}

async function readEntry(
  folder: string,
  name: string,
  kind: FolderKind,
  siblings: ReadonlySet<string>,
): Promise<SourceFile | VFile[]> {
  const path = join(folder, name);
  if (isLeftBeside(name)) return [];
  try {
    const found = await stat(/* turbopackIgnore: true */ path);
    if (found.isDirectory()) return await readDeeper(path, name, kind);
    const why = found.isFile() ? passOver(name, kind, siblings) : special;
    if (why !== 'read') return why === null ? [] : [told(path, why)];
    const source = { name: basename(name, '.mdx'), file: await readSource(path, found.size) };
    return kind === 'weekly' && isProject(source) ? [told(path, projectHere(name))] : source;
  } catch (cause) {
    return [told(path, unreadable(cause))];
  }
}

async function readSource(path: string, bytes: number): Promise<VFile> {
  if (bytes > MAX_BYTES) return tooLarge(shownPath(path), bytes);
  return decode(shownPath(path), await readFile(/* turbopackIgnore: true */ path));
}

/** A project's head in a file whose name is no date. */
function isProject({ name, file }: SourceFile): boolean {
  const begin = String(file).slice(0, 2000);
  return !/^\d/.test(name) && /^repository\s*[:：]/m.test(begin) && !/^date\s*[:：]/m.test(begin);
}

const projectHere = (name: string): Finding => ({
  rule: 'file-place',
  problem: '这个文件像一个项目，却放在 weekly/ 里',
  remedy: `移到 projects/${name}`,
});

const special: Finding = {
  rule: 'file-unread',
  problem: '不是普通文件，不会读',
  remedy: '换成普通文件，或移出内容目录',
};

/** A folder below: its texts are named one by one. */
async function readDeeper(path: string, name: string, kind: FolderKind): Promise<VFile[]> {
  // What a link leads to may be as large as the whole disk.
  const linked = (await lstat(/* turbopackIgnore: true */ path)).isSymbolicLink();
  const below = linked ? [] : await readdir(/* turbopackIgnore: true */ path, { recursive: true });
  const texts = below.filter((one) => isText(basename(one))).sort();
  if (texts.length > 0) {
    return texts.map((one) => told(join(path, one), tooDeep(join(name, one), kind)));
  }
  const asFile = name.endsWith('.mdx') || linked;
  const finding: Finding = {
    rule: 'file-place',
    problem: asFile ? '这里要的是文件，它却是文件夹，不会读' : `${kind}/ 里的文件夹不会读`,
    remedy: `${kind}/ 里直接放 .mdx 文件；这个文件夹移走或删掉`,
    severity: asFile ? 'error' : 'warning',
  };
  return [told(path, finding)];
}

/** Names in a folder, sorted; none for a folder that is not there; a file with a message if it cannot be read. */
async function listFolder(folder: string): Promise<string[] | VFile> {
  try {
    return (await readdir(/* turbopackIgnore: true */ folder)).sort();
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? [] : told(folder, unreadable(cause));
  }
}

/** Names of weeklies and their folders at places of a content folder where nothing is read. */
export async function readRoot(dir: string): Promise<VFile[]> {
  const names = await listFolder(dir);
  if (!Array.isArray(names)) return [names];
  const entries = await Promise.all(
    names.map(async (name) => {
      const found = await stat(/* turbopackIgnore: true */ join(dir, name)).catch(() => null);
      return { name, isFolder: found?.isDirectory() ?? false };
    }),
  );
  return entries.flatMap(({ name, isFolder }) => {
    const why = isFolder ? mistakenFolder(name) : fileInRoot(name);
    return why ? [told(join(dir, name), why)] : [];
  });
}

const MEANT_FOLDERS: readonly [FolderKind, RegExp][] = [
  ['weekly', /^(?:weekly|weekl(?:y|ie)s|week|weekly_|周刊|周报)$/i],
  ['projects', /^(?:projects?|项目)$/i],
];

function mistakenFolder(name: string): Finding | null {
  const meant = MEANT_FOLDERS.find(([kind, like]) => name !== kind && like.test(name));
  if (!meant) return null;
  const [kind] = meant;
  return {
    rule: 'file-place',
    problem: `文件夹 ${name}/ 不会读，只读 weekly/ 和 projects/`,
    remedy: `改名为 ${kind}/`,
  };
}

function fileInRoot(name: string): Finding | null {
  if (!isText(name) || !/^\d{4}\D?\d{1,2}\D?\d{1,2}\D/.test(name)) return null;
  return {
    rule: 'file-place',
    problem: '周刊放在了内容目录里，不会读',
    remedy: `移到 weekly/${name.replace(/\.[^\d]*$/, '')}.mdx；内容目录是放着 weekly/ 的那一层`,
  };
}

function told(path: string, finding: Finding): VFile {
  const file = new VFile({ path: shownPath(path) });
  report(file, finding);
  return file;
}

const CODES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '是一个断了的链接'],
  ['ELOOP', '是一个绕圈的链接'],
  ['EACCES', '没有读它的权限'],
  ['EPERM', '没有读它的权限'],
  ['ENOTDIR', '是文件，不是文件夹'],
]);

function unreadable(cause: unknown): Finding {
  const code = codeOf(cause);
  return {
    rule: 'file-unread',
    problem: `读不了：${CODES.get(code) ?? `系统报告 ${code}`}`,
    remedy: '修好或删掉它，再检查一次',
  };
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}

/** Names, sizes and times of all files below a folder: changes whenever somebody saves one. */
export async function folderStamp(folder: string): Promise<string> {
  const names = await readdir(/* turbopackIgnore: true */ folder, { recursive: true }).catch(
    () => [],
  );
  const stamps = names.map(async (name) => {
    const found = await stat(/* turbopackIgnore: true */ join(folder, name)).catch(() => null);
    return `${name}:${found?.size}:${found?.mtimeMs}`;
  });
  return (await Promise.all(stamps)).sort().join('\n');
}

/** Path as a person would type it: relative to where the command runs, if it is below. */
export function shownPath(path: string): string {
  const below = relative(/* turbopackIgnore: true */ process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
