// Makes the search's table of traditional characters from OpenCC: `npm run traditional [folder …]`.
// What the table holds stays; new are the common traditional forms (Big5, level 1) of characters
// that the given contents use often. Needed again when opencc-js or the words of the archive change.
import { resolve } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { loadContent } from '#lib/content/index.ts';
import { PAIRS } from '#lib/search/terms/traditional.ts';
import { writeWhole } from '#lib/site/files/whole.ts';

const OUT = 'lib/search/terms/traditional-pairs.ts';
/** How often a simplified form must stand in the content before its traditional one is taken. */
const OFTEN = 20;
/** Pairs on one line of the file. */
const LINE = 30;

const convert = Converter({ from: 't', to: 'cn' });

/** Lead and trail bytes of Big5's level 1, the 5,401 common characters. */
function commonTraditional(): string[] {
  const decoder = new TextDecoder('big5');
  const found: string[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(text)) found.push(text);
    }
  }
  return found;
}

/** How often each character stands in the models of the contents. */
async function countCharacters(folders: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    const { model } = await loadContent(resolve(folder));
    for (const one of JSON.stringify(model)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

const given = process.argv.slice(2);
const counts = await countCharacters(given.length > 0 ? given : ['content']);
const kept = [...PAIRS.keys()];
const found = commonTraditional().filter((one) => (counts.get(convert(one)) ?? 0) >= OFTEN);
const table = [...new Set([...kept, ...found])]
  .sort()
  .map((traditional) => [traditional, convert(traditional)] as const)
  .filter(([traditional, simplified]) => traditional !== simplified);

/** Source of a string, `LINE` pairs a line. */
function sourceOf(pieces: readonly string[], between = ''): string {
  const lines: string[] = [];
  for (let at = 0; at < pieces.length; at += LINE) {
    const ends = at + LINE < pieces.length ? between : '';
    lines.push(`  '${pieces.slice(at, at + LINE).join(between)}${ends}'`);
  }
  return lines.join(' +\n');
}

const codes = table.map(([traditional]) => traditional.codePointAt(0) ?? 0);
const gaps = codes.map((code, index) => (code - (codes[index - 1] ?? 0)).toString(36));
const forms = table.map(([, simplified]) => simplified);
writeWhole(
  OUT,
  `// Written by \`npm run traditional\`; change scripts/make-traditional.ts instead.

/**
 * Traditional characters in the order of Unicode, each as the distance of its code point from the one
 * before, in base 36: half the bytes of the characters themselves.
 */
export const gaps =
${sourceOf(gaps, ' ')};

/** The simplified form of each, as OpenCC pairs them. */
export const forms =
${sourceOf(forms)};
`,
);
console.log(`${table.length} 对，新增 ${table.length - kept.length}，${OUT}`);
