import { lstat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { VFile } from 'vfile';
import { guarded } from '../guarded.ts';
import { type Finding, report } from '#lib/site/message.ts';
import { type Below, walker } from './disk/below.ts';
import { inTurn } from '#lib/text/in-turn.ts';
import { namesIn, notRead, readRegular, unreadable } from './disk/regular.ts';
import { twinsIn } from './disk/twins.ts';
import { type FolderKind, isLeftBeside, isText, passOver, tooDeep } from './passed-over.ts';
import { MAX_BYTES } from './flood.ts';
import { type SourceFile, decode, tooLarge } from './source.ts';

/** A folder of the content: what is read of it, and what is not, with the reason. */
export interface Folder {
  sources: SourceFile[];
  /** One file without text for each entry that is passed over, with its message. */
  passedOver: VFile[];
}

/** A folder while it is read. */
interface Reader {
  folder: string;
  kind: FolderKind;
  siblings: ReadonlySet<string>;
  twins: ReadonlyMap<string, Finding>;
  walk: (folder: string) => Promise<Below>;
}

/** Entries of one folder that are told one by one; the rest is a number. */
const MOST_TOLD = 100;

/**
 * Reads every `.mdx` file directly in one folder of the content, sorted by name, and names every
 * other entry. An entry that cannot be read is a message; the others are read all the same. Links,
 * pipes and devices are neither followed nor opened.
 *
 * @param dir absolute path of the content folder.
 */
export async function readFolder(dir: string, kind: FolderKind): Promise<Folder> {
  const folder = join(dir, kind);
  const names = await namesIn(folder);
  if (names === null) return { sources: [], passedOver: [] };
  if (!Array.isArray(names)) return { sources: [], passedOver: [told(folder, names)] };
  const written = names.filter((name) => !isLeftBeside(name));
  const siblings = new Set(names);
  const reader = { folder, kind, siblings, twins: twinsIn(written, kind), walk: walker() };
  const found: Folder = { sources: [], passedOver: [] };
  for (const one of await inTurn(written, (name) => readEntry(name, reader))) {
    if (Array.isArray(one)) found.passedOver.push(...one);
    else found.sources.push(one);
  }
  return { ...found, passedOver: fewer(found.passedOver, folder) };
}

async function readEntry(name: string, reader: Reader): Promise<SourceFile | VFile[]> {
  const { folder, kind, siblings, twins } = reader;
  const path = join(folder, name);
  try {
    const seen = await lstat(/* turbopackIgnore: true */ path);
    if (seen.isDirectory()) return await readDeeper(name, reader);
    if (!seen.isFile()) return [told(path, notRead(seen))];
    const why = twins.get(name) ?? passOver(name, kind, siblings);
    if (why !== 'read') return why === null ? [] : [told(path, why)];
    return await readContent(path, name, kind);
  } catch (cause) {
    // Bytes that are no text come as U+FFFD, under which the system knows no file.
    return [told(path, name.includes('\uFFFD') ? noText : unreadable(cause))];
  }
}

const noText: Finding = {
  rule: 'file-name',
  problem: '文件名不是有效的 UTF-8，打不开',
  remedy: '在生成它的系统上改名，只用字母、数字和连字符',
};

async function readContent(
  path: string,
  name: string,
  kind: FolderKind,
): Promise<SourceFile | VFile[]> {
  const read = await readRegular(path, MAX_BYTES);
  // Gone since the folder was listed: somebody is at work on it.
  if (read === null) return [];
  if ('unread' in read) return [told(path, read.unread)];
  const stem = basename(name, '.mdx');
  const shown = shownPath(path);
  if ('tooLarge' in read) return { name: stem, file: tooLarge(shown, read.tooLarge) };
  const file = new VFile({ path: shown });
  const text = guarded(file, '解码', () => decode(shown, read.bytes));
  if (!text) return [file];
  const source = { name: stem, file: text };
  return kind === 'weekly' && isProject(source) ? [told(path, projectHere(name))] : source;
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

/** A folder below: its texts are named one by one. */
async function readDeeper(name: string, { folder, kind, walk }: Reader): Promise<VFile[]> {
  const path = join(folder, name);
  const below = await walk(path);
  const texts = below.files.filter((one) => isText(basename(one))).sort();
  const named = [
    ...texts.map((one) => told(join(path, one), tooDeep(join(name, one), kind))),
    ...below.unread.map(([where, finding]) => told(join(path, where), finding)),
  ];
  if (named.length > 0 && below.whole) return named;
  const asFile = name.endsWith('.mdx');
  const rest = below.whole ? '' : '；里面的东西太多，没有一一看完';
  const finding: Finding = {
    rule: 'file-place',
    problem: (asFile ? '这里要的是文件，它却是文件夹，不会读' : `${kind}/ 里的文件夹不会读`) + rest,
    remedy: `${kind}/ 里直接放 .mdx 文件；这个文件夹移走或删掉`,
    severity: asFile ? 'error' : 'warning',
  };
  return [...named, told(path, finding)];
}

/** Entries are told one by one; what is beyond the first hundred of one kind is one message. */
function fewer(files: VFile[], folder: string): VFile[] {
  const isHint = (file: VFile): boolean => file.messages.every(({ fatal }) => fatal !== true);
  const errors = files.filter((file) => !isHint(file));
  const hints = files.filter(isHint);
  return [...cutOff(errors, folder, 'error'), ...cutOff(hints, folder, 'warning')];
}

function cutOff(files: VFile[], folder: string, severity: 'error' | 'warning'): VFile[] {
  const rest = files.length - MOST_TOLD;
  if (rest <= 0) return files;
  const finding: Finding = {
    rule: 'file-place',
    problem: `里面还有 ${rest} 个不会读的文件或文件夹`,
    remedy: '先改前面的；不是内容的移走或删掉',
    severity,
  };
  return [...files.slice(0, MOST_TOLD), told(folder, finding)];
}

/** Names of weeklies and their folders at places of a content folder where nothing is read. */
export async function readRoot(dir: string): Promise<VFile[]> {
  const names = await namesIn(dir, false);
  if (names === null) return [];
  if (!Array.isArray(names)) return [told(dir, names)];
  const found = await inTurn(names, async (name) => {
    const seen = await lstat(/* turbopackIgnore: true */ join(dir, name)).catch(() => null);
    const why = seen?.isFile() ? fileInRoot(name) : mistakenFolder(name);
    return why ? [told(join(dir, name), why)] : [];
  });
  return found.flat();
}

const MEANT_FOLDERS: readonly [FolderKind | 'search', RegExp][] = [
  ['weekly', /^(?:weekly|weekl(?:y|ie)s|week|weekly_|周刊|周报)$/i],
  ['projects', /^(?:projects?|项目)$/i],
  ['next', /^(?:next|下一期|投稿)$/i],
  ['search', /^search$/i],
];

function mistakenFolder(name: string): Finding | null {
  const meant = MEANT_FOLDERS.find(([kind, like]) => name !== kind && like.test(name));
  if (!meant) return null;
  const [kind] = meant;
  return {
    rule: 'file-place',
    problem: `文件夹 ${name}/ 不会读，只读 weekly/、projects/、next/ 和 search/`,
    remedy: `改名为 ${kind}/`,
  };
}

function fileInRoot(name: string): Finding | null {
  if (!isText(name) || !/^\d{4}\D?\d{1,2}\D?\d{1,2}\D/.test(name)) return null;
  return {
    rule: 'file-place',
    problem: '周刊放在了内容目录里，不会读',
    // eslint-disable-next-line regexp/no-super-linear-move -- A file name has 255 bytes at most.
    remedy: `移到 weekly/${name.replace(/\.[^\d]*$/, '')}.mdx；内容目录是放着 weekly/ 的那一层`,
  };
}

/** A file without text that holds one message. */
export function told(path: string, finding: Finding): VFile {
  const file = new VFile({ path: shownPath(path) });
  report(file, finding);
  return file;
}

/** Path as a person would type it: relative to where the command runs, if it is below. */
export function shownPath(path: string): string {
  const below = relative(/* turbopackIgnore: true */ process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
