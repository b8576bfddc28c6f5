import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { decodeUtf8 } from '#lib/text/utf8.ts';
import { isHeadProblem, readPostHead } from './frontmatter.ts';
import type { SourcePost } from '../types.ts';

/** Largest post that is read, in bytes; the longest real one has 30 KB. */
const MAX_BYTES = 512 * 1024;

/** One file of the source folder: a post, or messages that say why it is none. */
export interface ReadFile {
  file: VFile;
  post: SourcePost | null;
}

/**
 * Reads all Hugo posts below a folder, by path: `<name>/index.md` at any depth, or `<name>.md`.
 * @throws Error when the folder cannot be read at all.
 */
export async function readPosts(dir: string): Promise<ReadFile[]> {
  const found = await glob('**/*.md', { cwd: dir, onlyFiles: true, dot: false });
  const paths = found
    .filter((path) => !/(?:^|\/)(?:_index|README|LICENSE)\.md$/i.test(path))
    .sort();
  return Promise.all(paths.map((path) => readOne(dir, path)));
}

async function readOne(dir: string, path: string): Promise<ReadFile> {
  const full = join(dir, path);
  try {
    return readPost(relative(process.cwd(), full), postName(path), await readFile(full));
  } catch (cause) {
    const file = new VFile({ path: full });
    const why = cause instanceof Error ? cause.message : String(cause);
    report(file, {
      rule: 'import-unreadable',
      problem: `文件读不出来：${why}`,
      remedy: '检查文件权限',
    });
    return { file, post: null };
  }
}

/** Name of a post on the old site: its folder for `index.md`, else its own name. */
export function postName(path: string): string {
  const own = basename(path, '.md');
  return own === 'index' ? basename(dirname(path)) : own;
}

/** Decodes one post and reads its head; what cannot be used is a message on the file. */
export function readPost(path: string, folder: string, bytes: Uint8Array): ReadFile {
  const file = new VFile({ path });
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.round(bytes.byteLength / 1024);
    report(file, {
      rule: 'import-size',
      problem: `文件有 ${size} KB，超过 ${MAX_BYTES / 1024} KB`,
      remedy: '这不像一期周刊；拆开后再导入',
    });
    return { file, post: null };
  }
  file.value = decode(bytes, file);
  const head = readPostHead(String(file));
  if (isHeadProblem(head)) {
    const { problem, remedy, line } = head;
    report(file, { rule: 'import-front-matter', problem, remedy, place: { line, column: 1 } });
    return { file, post: null };
  }
  return { file, post: { path, folder, file, ...head } };
}

function decode(bytes: Uint8Array, file: VFile): string {
  const { text, badByte } = decodeUtf8(bytes);
  if (badByte) {
    report(file, {
      rule: 'import-utf-8',
      place: badByte,
      problem: '文件不是有效的 UTF-8，读不出的字节显示为 �',
      remedy: '用编辑器另存为 UTF-8 再导入',
    });
  }
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
