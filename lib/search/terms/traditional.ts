import { forms, gaps } from './traditional-pairs.ts';

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

/** Simplified forms by their traditional characters, as OpenCC pairs them, in the order of Unicode. */
export const PAIRS: ReadonlyMap<string, string> = readPairs();

function readPairs(): Map<string, string> {
  const simplifiedForms = [...forms];
  let code = 0;
  return new Map(
    gaps.split(' ').map((gap, index) => {
      code += parseInt(gap, 36);
      return [String.fromCodePoint(code), simplifiedForms[index] ?? ''];
    }),
  );
}

const table = new Map([...PAIRS, ...Object.entries(EXCEPTIONS)]);

/** Simplified form of one character; the character itself where it has none. */
export function simplified(character: string): string {
  return table.get(character) ?? character;
}
