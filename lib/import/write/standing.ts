import { fingerprint, headOf, isUntouched, stampOf, stamped, withoutStamp } from './fingerprint.ts';

/**
 * What stands in the place of a file that the importer writes:
 * - `same`: what would be written.
 * - `untouched`: what an import wrote and nobody touched.
 * - `cut`: what an import began to write, or what a power cut left of it.
 * - `edited`: what somebody changed or wrote.
 */
export type Standing = 'same' | 'untouched' | 'cut' | 'edited';

/** Full disks and power cuts end a file at the end of a block. */
const BLOCK = 4096;

/**
 * Judges the bytes of a file by the text that would be written. What was written is known by its
 * fingerprint; a file that has lost its end does not match it any more, as an edited one does not, so
 * that its text decides: a beginning of what would be written is cut. An editor who wants to take
 * away the end of a file takes away its `imported` line as well.
 */
export function judge(bytes: Uint8Array, text: string): Standing {
  const { found, isDamaged } = readable(bytes);
  if (found === text) return isDamaged ? 'cut' : 'same';
  const isWhole = isUntouched(found) === true || withoutStamp(found) === withoutStamp(text);
  if (isWhole && stampOf(found) !== null) return isDamaged ? 'cut' : 'untouched';
  return isBeginning(found, text) || isOlderBeginning(found, text, isDamaged, bytes.length)
    ? 'cut'
    : 'edited';
}

/** A file as the importer writes texts, without what a power cut puts behind them: zeros, half a character. */
function readable(bytes: Uint8Array): { found: string; isDamaged: boolean } {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const whole = new TextDecoder().decode(bytes.subarray(0, end)).replace(/\r\n?/g, '\n');
  const found = whole.replace(/\uFFFD$/, '');
  return { found, isDamaged: end < bytes.length || found !== whole };
}

/** Whether a text is the beginning of another, apart from what the fingerprints of both are. */
function isBeginning(found: string, text: string): boolean {
  if (found.trim() === '' || (text.startsWith(found) && headOf(found) === null)) return true;
  const wanted = withoutStamp(text);
  if (headOf(found) === null) {
    // Cut in the line of the fingerprint, which another version wrote.
    const cut = found.replace(/\nimported: [^\n]*$/, '\n');
    return cut !== found && wanted.startsWith(cut);
  }
  return stampOf(found) !== null && wanted.startsWith(withoutStamp(found));
}

/** Whether a text is the beginning of what another version of the importer or of the post gave. */
function isOlderBeginning(found: string, text: string, isDamaged: boolean, size: number): boolean {
  if (headOf(found) === null) return isBareHead(found);
  const stamp = stampOf(found);
  // With the fingerprint of this version it is no beginning of it: somebody changed it.
  if (stamp === null || stamp === stampOf(text) || holdsWhole(found, stamp)) return false;
  const isBlock = size % BLOCK === 0;
  return isDamaged || isBlock || endsAs(found, text, stamp) || endsMidway(found, text);
}

/** Nothing but lines of a head as importers write it, and no end of it. */
function isBareHead(found: string): boolean {
  const [fence, ...lines] = found.split('\n').slice(0, -1);
  const line =
    /^(?:(?:title|date|summary|source|name|repository|category|imported): |aliases:|  - )/;
  return fence === '---' && lines.every((one) => line.test(one));
}

/** Whether all of what was written is there and more behind it: somebody added that. */
function holdsWhole(found: string, stamp: string): boolean {
  const ends = [...found.matchAll(/\n/g)].map(({ index }) => index + 1).slice(-MOST_ENDS);
  return ends.some((end) => fingerprint(found.slice(0, end)) === stamp);
}

/** Lines that somebody may have added; each costs one fingerprint. */
const MOST_ENDS = 100;
/** Characters by which the place of a cut is found in the other version. */
const ANCHOR = 24;
/** Places that are tried: short lines come often. */
const MOST_PLACES = 20;

/** Whether a text gives its own fingerprint when what is missing is taken from another version. */
function endsAs(found: string, text: string, stamp: string): boolean {
  const anchor = found.slice(-ANCHOR);
  let at = text.indexOf(anchor);
  for (let left = MOST_PLACES; at >= 0 && left > 0; left -= 1) {
    if (fingerprint(found + text.slice(at + anchor.length)) === stamp) return true;
    at = text.indexOf(anchor, at + 1);
  }
  return false;
}

/** Whether a text stops within a line that the other version has, within a tag or within code. */
function endsMidway(found: string, text: string): boolean {
  const lines = found.split('\n');
  const last = lines.at(-1) ?? '';
  const whole = text.split('\n');
  if (last !== '' && !whole.includes(last) && whole.some((line) => line.startsWith(last)))
    return true;
  return isOpen(lines);
}

/**
 * Whether a tag or a fence is open at the end, by the lines that importers put them on. Where tags
 * cross, somebody was at work.
 */
function isOpen(lines: readonly string[]): boolean {
  let fence = '';
  const open: string[] = [];
  for (const line of lines) {
    const [mark = ''] = /^(?:`{3,}|~{3,})/.exec(line.trimStart()) ?? [];
    const [, slash, name = ''] = /^<(\/?)([A-Z]\w*)/.exec(line) ?? [];
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    } else if (mark !== '') fence = mark;
    else if (slash === '/') {
      if (open.pop() !== name) return false;
    } else if (name !== '' && !line.endsWith('/>')) open.push(name);
  }
  return fence !== '' || open.length > 0;
}

/** {@link judge} for a file that is copied; older versions copied without a fingerprint. */
export function judgeCopy(bytes: Uint8Array, text: string): Standing {
  const { found, isDamaged } = readable(bytes);
  if (text.startsWith(found)) return isDamaged || found !== text ? 'cut' : 'same';
  return judge(bytes, stamped(text));
}
