// Makes the font of the social cards: a subset of Noto Sans SC, semibold, brotli-compressed.
// Needed again only when the cards need other characters (docs/decisions/011-social-cards.md).
//
//   npm install --prefix <folder> subset-font@2.9.0 @expo-google-fonts/noto-sans-sc@0.4.3
//   npm run card-font -- <folder>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeWhole } from './steps/whole-file.mjs';

const OUT = 'lib/share/cards/font/noto-sans-sc-600.ttf.br';
const PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-sc';

/** Unicode blocks taken whole, as far as the font has them. */
const BLOCKS = [
  [0x20, 0x24f], // Latin
  [0x370, 0x45f], // Greek, Cyrillic
  [0x2000, 0x27ff], // punctuation, arrows, mathematics, figures in circles
  [0x3000, 0x30ff], // CJK punctuation, kana
  [0xff00, 0xffee], // full-width forms
];

/** Ranges of lead and trail bytes that hold the Han characters of a national standard. */
const STANDARDS = [
  ['gbk', 0xb0, 0xf7, 0xa1, 0xfe], // GB 2312, both levels: 6,763
  ['big5', 0xa4, 0xc6, 0x40, 0xfe], // Big5, level 1: common traditional forms
  ['euc-kr', 0xca, 0xfd, 0xa1, 0xfe], // KS X 1001: many characters of given names
];

/** Characters of given names that none of the three has. */
const NAMES =
  '堃垚犇骉麤翾頔翀沄霂玥璟珺赟喆晞昉暄煊烜炘燚焜琰瑄玙琲瑀瑗璠璘珩珣琮琤瑆旸晔曈昳昫晙皛皞翙翯翊翎' +
  '芃芊芮茗荇荃萁葳蕤薏蘅薷菡萏筠筱篁湜溁滢潆潼澔濛瀚泓沅洵浠淇渟湉澍淏涵祎祺禔禛禤骞骢骐骁骅騄彧翃翚' +
  '昇璁玎垭埼埕堉塬嫄婳婧媖嬅嬿妤姝姮姲娅娈妍孖孜屹岍岚峣崚嵘嶷峤崟彣忞怿恺悝惇愔懋扆揆抃';

/** Stands in for every character the subset does not have (typographers call it geta). */
const GETA = '〓';

function hanOf([encoding, lead, leadEnd, trail, trailEnd]) {
  const decoder = new TextDecoder(encoding);
  const found = [];
  for (let first = lead; first <= leadEnd; first++) {
    for (let second = trail; second <= trailEnd; second++) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (/^\p{Script=Han}$/u.test(text)) found.push(text);
    }
  }
  return found;
}

const blocks = BLOCKS.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
);
const characters = [...new Set([...blocks, ...STANDARDS.flatMap(hanOf), ...NAMES, GETA])];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('用法：npm run card-font -- <装好两个包的目录>');
const load = createRequire(pathToFileURL(join(resolve(folder), 'package.json')));
const source = readFileSync(join(folder, PACKAGE, '600SemiBold/NotoSansSC_600SemiBold.ttf'));
const subset = await load('subset-font')(source, characters.join(''), {
  targetFormat: 'sfnt',
  noLayoutClosure: true,
});
const packed = brotliCompressSync(subset, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeWhole(OUT, packed);
writeWhole('lib/share/cards/font/OFL.txt', readFileSync(join(folder, PACKAGE, 'LICENSE_FONT')));
console.log(`${characters.length} 个字符，${subset.length} → ${packed.length} 字节，${OUT}`);
