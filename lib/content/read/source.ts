import { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { decodeUtf8 } from '#lib/text/utf8.ts';
import { MAX_BYTES, floodIn } from './flood.ts';

/** A content file as found on disk. */
export interface SourceFile {
  /** File name without extension: date of a weekly, slug of a project. */
  name: string;
  /** Decoded text, with the messages of decoding. */
  file: VFile;
}

/**
 * Decodes one file and checks what lies below Markdown: UTF-8, byte order mark, line ends,
 * bait for slow parsing.
 *
 * @param path as shown in messages.
 * @param bytes the file as stored.
 * @returns the file with LF line ends; `data.literal` is set when it must not be parsed at all.
 */
export function decode(path: string, bytes: Uint8Array): VFile {
  const file = new VFile({ path });
  if (bytes.length === 0) {
    report(file, {
      rule: 'file-empty',
      problem: '文件是空的',
      remedy: '写上 frontmatter 和正文，或删掉这个文件',
    });
    file.data['literal'] = true;
    return file;
  }
  if (isUtf16(bytes)) {
    report(file, { rule: 'utf-8', problem: '文件是 UTF-16，读不了', remedy: TO_UTF8 });
    file.data['literal'] = true;
    return file;
  }
  file.value = checkCharacters(file, bytes);
  file.data[TYPED] = file.value;
  const flood = floodIn(String(file));
  if (flood) {
    report(file, flood);
    file.data['literal'] = true;
  }
  return file;
}

const TYPED = 'typed';

/**
 * The whole text of a file as it was decoded, its head included, which reading takes out; null where it
 * could not be read. Offsets of messages are those of this text.
 */
export function typedText(file: VFile): string | null {
  const text = file.data[TYPED];
  return typeof text === 'string' ? text : null;
}

/** A file that is too large to be read, as {@link decode} gives others. @param bytes its size. */
export function tooLarge(path: string, bytes: number): VFile {
  const file = new VFile({ path });
  // Rounded up: a file one byte too long must not be told that it has the size that it may have.
  const size = (Math.ceil((bytes / 1024) * 10) / 10).toFixed(1).replace(/\.0$/, '');
  report(file, {
    rule: 'file-size',
    problem: `文件有 ${size} KB，超过 ${MAX_BYTES / 1024} KB`,
    remedy: '一期周刊拆成多期；图片放到网上，只写地址',
  });
  file.data['literal'] = true;
  return file;
}

const TO_UTF8 = '用编辑器另存为 UTF-8（无 BOM）';

/** Two bytes a character: by its mark, or because every other byte of the ASCII head is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (first === 0) !== (second === 0);
}

function checkCharacters(file: VFile, bytes: Uint8Array): string {
  const { text, badByte } = decodeUtf8(bytes);
  if (badByte) {
    report(file, {
      rule: 'utf-8',
      place: badByte,
      problem: '文件不是有效的 UTF-8',
      remedy: TO_UTF8,
    });
  }
  if (text.startsWith('\uFEFF')) {
    report(file, {
      rule: 'no-bom',
      problem: '文件开头有 BOM（U+FEFF）',
      remedy: TO_UTF8,
      edits: [],
    });
  }
  const lines = text.split('\n');
  const carriage = lines.findIndex((line) => line.includes('\r'));
  if (carriage >= 0) {
    report(file, {
      rule: 'line-ends',
      place: { line: carriage + 1, column: (lines[carriage] ?? '').indexOf('\r') + 1 },
      problem: '行尾是 CRLF（Windows 换行）',
      remedy: '在编辑器里把换行改成 LF',
      edits: [],
    });
  }
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
