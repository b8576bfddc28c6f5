import { pairs } from './traditional-pairs.ts';

/** Characters that readers use otherwise than OpenCC reads them alone. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  // 帳號: today's mainland spelling is 账号; OpenCC keeps 帐.
  帳: '账',
  // 瞭解: as in 了解; OpenCC keeps 瞭 for 瞭望, which nobody writes about software.
  瞭: '了',
  // 區塊鍊, 鍊接: typed for 鏈; OpenCC reads the metal 炼.
  鍊: '链',
  // 甦醒: as in 苏醒; OpenCC keeps 甦.
  甦: '苏',
};

const table = new Map<string, string>();
const characters = [...pairs];
for (let at = 0; at + 1 < characters.length; at += 2) {
  const [from, to] = [characters[at], characters[at + 1]];
  if (from && to) table.set(from, to);
}
for (const [from, to] of Object.entries(EXCEPTIONS)) table.set(from, to);

/** Simplified form of one character; the character itself where it has none. */
export function simplified(character: string): string {
  return table.get(character) ?? character;
}
