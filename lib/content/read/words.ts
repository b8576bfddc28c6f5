import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Finding, report } from '#lib/site/message.ts';
import { decodeUtf8 } from '#lib/text/utf8.ts';
import { namesIn, readRegular } from './disk/regular.ts';
import { shownPath, told } from './folder.ts';

/** Lists of words that editors keep for search, in `<content>/search/`. */
export interface WordLists {
  /** Source of `synonyms.txt`; empty where there is no such list. */
  synonyms: string;
  /** Words offered before anything is typed, from `common.txt`, one a line. */
  common: string[];
}

/**
 * Largest list, in bytes. Every reader who searches loads the synonyms whole, and every group is tried
 * for every query; the site's own list of 100 groups has 11 KB.
 */
const MAX_LIST_BYTES = 64 * 1024;
/** Longest line, in UTF-16 units: each wording of a group stands for each of its others. */
const MAX_LINE = 1000;
/** Most words of `common.txt`: each is searched for at every build; the page shows a handful. */
const MAX_COMMON = 200;
/** Nobody reads more of one list: with as many, one slip makes them all. */
const MOST_FINDINGS = 20;

/** Folder of this project's own lists, which stand in for those that a content folder lacks. */
export const ownWordFolder = join(/* turbopackIgnore: true */ process.cwd(), 'content', 'search');

const LISTS = { synonyms: 'synonyms.txt', common: 'common.txt' } as const;

/** The lists of a content folder, and the files of those that cannot be read, with messages. */
export interface ReadWords {
  words: WordLists;
  files: VFile[];
}

/**
 * Reads the lists of a content folder. What is wrong with one is a message; the project's own list
 * stands in for it.
 *
 * @param dir absolute path of a content folder.
 */
export async function readWords(dir: string): Promise<ReadWords> {
  const files: VFile[] = [];
  const folder = join(/* turbopackIgnore: true */ dir, 'search');
  const names = await namesIn(folder);
  if (Array.isArray(names)) files.push(...misspelt(folder, names));
  else if (names !== null) files.push(told(folder, names));
  const from = Array.isArray(names) ? [folder] : [];
  if (folder !== ownWordFolder) from.push(ownWordFolder);
  const synonyms = await readList(from, LISTS.synonyms, files);
  const lines = (await readList(from, LISTS.common, files)).split(/\r?\n/);
  const common = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  return { words: { synonyms, common: common.slice(0, MAX_COMMON) }, files };
}

/** `Synonyms.TXT` is read on some systems and not on others. */
function misspelt(folder: string, names: readonly string[]): VFile[] {
  return names.flatMap((name) => {
    const meant = Object.values(LISTS).find((list) => name !== list && name.toLowerCase() === list);
    if (!meant) return [];
    const problem = `词表 ${name} 不会读：文件名要全用小写`;
    return [told(join(folder, name), { rule: 'word-list', problem, remedy: `改名为 ${meant}` })];
  });
}

/** The first list of this name that can be read. */
async function readList(folders: readonly string[], name: string, files: VFile[]): Promise<string> {
  for (const folder of folders) {
    const path = join(/* turbopackIgnore: true */ folder, name);
    const read = await readRegular(path, MAX_LIST_BYTES);
    if (read === null) continue;
    const { text, findings } = 'bytes' in read ? textOf(read.bytes, name) : refused(read);
    if (findings.length > 0) {
      const file = new VFile({ path: shownPath(path) });
      for (const one of findings.slice(0, MOST_FINDINGS)) report(file, one);
      files.push(file);
    }
    if (text !== null) return text;
  }
  return '';
}

interface List {
  text: string | null;
  findings: Finding[];
}

function refused(read: { tooLarge: number } | { unread: Finding }): List {
  if ('unread' in read) return { text: null, findings: [{ ...read.unread, rule: 'word-list' }] };
  const problem = `词表有 ${Math.ceil(read.tooLarge / 1024)} KB，超过 ${MAX_LIST_BYTES / 1024} KB，不会读`;
  return { text: null, findings: [finding(problem, '只留常用的词；每个搜索的读者都要下载它')] };
}

/** Text of a list as far as it can be used, and what is wrong with it. */
function textOf(bytes: Uint8Array, name: string): List {
  const { text, badByte } = decodeUtf8(bytes);
  const findings: Finding[] = [];
  if (badByte) {
    const utf8 = finding('词表不是有效的 UTF-8', '用编辑器另存为 UTF-8，一行一组词');
    findings.push({ ...utf8, place: badByte });
  }
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const kept = lines.map((line, index) => {
    const found = findingOf(line);
    if (!found) return line;
    // What stands in bytes that are no UTF-8 is one slip with them.
    if (!badByte)
      findings.push({ ...found.finding, place: { line: index + 1, column: found.column } });
    return '';
  });
  const words = kept.filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
  if (name === LISTS.common && words > MAX_COMMON) {
    const problem = `常用词有 ${words} 个，超过 ${MAX_COMMON} 个，后面的不会用`;
    findings.push(finding(problem, '只留最常用的；页面上只摆得下几个'));
  }
  return { text: kept.join('\n'), findings };
}

/** Characters that no reader types and that a terminal or a page may obey. */
const UNSEEN = /[^\P{Cc}\t]|[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Why a line of a list is not used, or null. */
function findingOf(line: string): { finding: Finding; column: number } | null {
  const unseen = UNSEEN.exec(line.replace(/\r$/, ''));
  if (unseen) {
    const code = (unseen[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const problem = `词表这一行有看不见的控制字符（U+${code}），这一行不会用`;
    return { finding: finding(problem, '删掉这个字符'), column: unseen.index + 1 };
  }
  if (line.length <= MAX_LINE) return null;
  const problem = `词表这一行有 ${line.length} 个字符，超过 ${MAX_LINE} 个，这一行不会用`;
  return { finding: finding(problem, '拆成几组，一行一组'), column: MAX_LINE + 1 };
}

function finding(problem: string, remedy: string): Finding {
  return { rule: 'word-list', problem, remedy };
}
