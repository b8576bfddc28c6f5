import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What composing and drawing need to know of a font. */
export interface CardFont {
  /** The whole TrueType file. */
  bytes: Uint8Array;
  /** Whether the font draws this character (one code point) itself. */
  has(character: string): boolean;
  /** Advance width of a character in em; that of an empty box for one it does not have. */
  advance(character: string): number;
}

/** Where a table of the file begins. Source: OpenType specification, "Table directory". */
function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const name = String.fromCharCode(
      ...Array.from({ length: 4 }, (_, index) => view.getUint8(record + index)),
    );
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`字体没有 ${tag} 表`);
}

/**
 * Glyph numbers of one segment. Source: OpenType, "cmap", format 4: four parallel arrays of the
 * segments' ends, starts, deltas and offsets into the glyph numbers behind them.
 */
function readSegment(view: DataView, table: number, segment: number, glyphs: Map<number, number>) {
  const size = view.getUint16(table + 6);
  const ends = table + 14;
  const start = view.getUint16(ends + size + 2 + segment);
  const delta = view.getUint16(ends + 2 * size + 2 + segment);
  const offsetAt = ends + 3 * size + 2 + segment;
  const offset = view.getUint16(offsetAt);
  for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code++) {
    const found = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - start));
    if (offset === 0 || found !== 0) glyphs.set(code, (found + delta) & 0xffff);
  }
}

/** Glyph numbers by code point; the subset stays within the basic plane, which is format 4. */
function glyphsOf(view: DataView): Map<number, number> {
  const cmap = tableOffset(view, 'cmap');
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(table) !== 4) continue;
    const size = view.getUint16(table + 6);
    for (let segment = 0; segment < size; segment += 2) readSegment(view, table, segment, glyphs);
  }
  if (glyphs.size === 0) throw new Error('字体没有可用的 cmap 表');
  return glyphs;
}

/** Reads what is needed of a TrueType font. @throws Error when a table is missing. */
export function parseFont(bytes: Uint8Array): CardFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const glyphs = glyphsOf(view);
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18);
  const metrics = view.getUint16(tableOffset(view, 'hhea') + 34);
  const hmtx = tableOffset(view, 'hmtx');
  const glyphOf = (character: string) => glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
  return {
    bytes,
    has: (character) => glyphOf(character) !== 0,
    // Glyphs behind the last metric share its width.
    advance: (character) =>
      view.getUint16(hmtx + 4 * Math.min(glyphOf(character), metrics - 1)) / unitsPerEm,
  };
}

const FONT = 'lib/share/cards/font/noto-sans-sc-600.ttf.br';

/** The cards' font, read from the project's folder. A new copy at every call: keep it. */
export async function readCardFont(): Promise<CardFont> {
  const packed = await readFile(join(/* turbopackIgnore: true */ process.cwd(), FONT));
  return parseFont(new Uint8Array(brotliDecompressSync(packed)));
}
