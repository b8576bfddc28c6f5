import type { ReadFault } from '#lib/search/prepare/kept/read.ts';

/** Files that a server's search is made of, in the folder `server/search` of the build. */
export const searchFiles = {
  index: 'index.bin',
  worker: 'worker.mjs',
  database: 'database-worker.mjs',
} as const;

const MEND =
  '改法：重新构建（npm run build），或把构建目录完整地复制过来，包括 server/search；放好后再问，不用重启';

/** What is missing where a search cannot begin, and what to do about it: for whoever asks, and for the log. */
export function faultMessage(name: string, fault: ReadFault): string {
  const [what, said] = wordsFor(fault);
  return `搜索现在答不了：构建里的 server/search/${name} ${what}。${MEND}（${name} ${said}: build again）`;
}

function wordsFor(fault: ReadFault): [what: string, said: string] {
  switch (fault.kind) {
    case 'missing':
      return ['不在', 'is missing'];
    case 'unreadable':
      return [`读不了，${fault.code}`, `cannot be read, ${fault.code}`];
    case 'foreign':
      return ['不是搜索索引', 'is no search index'];
    case 'version':
      return [`是另一个版本写的，版本 ${fault.found}`, `is of another version, ${fault.found}`];
    case 'cut':
      return [
        `不完整，${fault.expected} 字节只有 ${fault.found}`,
        `is cut off, ${fault.found} of ${fault.expected} bytes`,
      ];
    case 'damaged':
      return ['坏了，与校验和不符', 'is damaged, its checksum differs'];
  }
}
