import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { actingTaken } from '#lib/text/printable.ts';
import { decodeUtf8 } from '#lib/text/utf8.ts';

/**
 * Decodes a post: UTF-8, UTF-16 with its mark, or GBK where the bytes are that and no UTF-8. Line
 * ends become LF, a byte order mark goes; what cannot be read is U+FFFD and a message.
 */
export function decodePost(bytes: Uint8Array, file: VFile): string {
  const text = withMessages(bytes, file);
  return withoutUnseen(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
}

function withMessages(bytes: Uint8Array, file: VFile): string {
  const foreign = otherEncoding(bytes);
  if (foreign) {
    report(file, {
      rule: 'import-encoding',
      severity: 'warning',
      problem: `文件是 ${foreign.name} 编码，已转换`,
      remedy: '用编辑器另存为 UTF-8',
    });
    return withoutNul(foreign.text, file);
  }
  const { text, badByte } = decodeUtf8(bytes);
  if (badByte) {
    report(file, {
      rule: 'import-utf-8',
      place: badByte,
      problem: '文件不是有效的 UTF-8，读不出的字节显示为 �',
      remedy: '用编辑器另存为 UTF-8 再导入',
    });
  }
  return withoutNul(text, file);
}

/** A control or a direction mark that came along with a paste; our own check would refuse it. */
function withoutUnseen(text: string, file: VFile): string {
  const kept = actingTaken(text);
  if (kept === text) return text;
  const lines = text.split('\n');
  const line = lines.findIndex((one) => actingTaken(one) !== one);
  report(file, {
    rule: 'import-unseen',
    severity: 'warning',
    place: { line: line + 1, column: 1 },
    problem: '文件里有看不见的控制字符，已去掉',
    remedy: '核对这一行的文字',
  });
  return kept;
}

/** Markdown shows U+0000 as U+FFFD; no author typed it. */
function withoutNul(text: string, file: VFile): string {
  const at = text.indexOf('\u0000');
  if (at < 0) return text;
  const before = text.slice(0, at).split('\n');
  report(file, {
    rule: 'import-nul',
    severity: 'warning',
    place: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
    problem: '文件里有空字节（U+0000），已去掉',
    remedy: '核对这一处的文字，另存为 UTF-8',
  });
  return text.replaceAll('\u0000', '');
}

function otherEncoding(bytes: Uint8Array): { name: string; text: string } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('UTF-16', 'utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('UTF-16', 'utf-16be', bytes);
  const { text, badByte } = decodeUtf8(bytes);
  if (!badByte) return null;
  // A damaged UTF-8 file still has more Chinese characters than holes; a GBK file has none.
  const holes = text.match(/\uFFFD/g)?.length ?? 0;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return holes > 10 * characters ? strictly('GBK', 'gb18030', bytes) : null;
}

/** The text where every byte of it can be read so. */
function strictly(
  name: string,
  encoding: string,
  bytes: Uint8Array,
): { name: string; text: string } | null {
  try {
    return { name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    // Not this encoding either: it is read as UTF-8 with holes.
    return null;
  }
}
