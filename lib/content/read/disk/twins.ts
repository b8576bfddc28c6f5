import type { Finding } from '#lib/site/message.ts';
import { type FolderKind, passOver } from '../passed-over.ts';

/**
 * Names of a folder that are one name on Windows and macOS: there, one of the files takes the place of
 * the other, and so do the addresses made of them.
 *
 * @returns for each name but the best of its kind, what to say of it.
 */
export function twinsIn(names: readonly string[], kind: FolderKind): ReadonlyMap<string, Finding> {
  const siblings = new Set(names);
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase();
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  const twins = new Map<string, Finding>();
  for (const [key, same] of alike) {
    if (same.length < 2) continue;
    const readable = same.filter((name) => passOver(name, kind, siblings) === 'read');
    const best = readable.find((name) => name === key) ?? readable[0] ?? same[0] ?? '';
    for (const name of same) if (name !== best) twins.set(name, twinOf(best));
  }
  return twins;
}

const twinOf = (best: string): Finding => ({
  rule: 'file-name',
  problem: `文件名和 ${best} 只差大小写，在 Windows 和 macOS 上是同一个文件`,
  remedy: `内容合到 ${best} 里，删掉这一个`,
});
