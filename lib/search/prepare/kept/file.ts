import { createHash } from 'node:crypto';

/**
 * Form of the file. It is raised whenever anything that is written or read here changes its meaning, terms and
 * their numbers included: what another program wrote is never read.
 */
export const formatVersion = 1;

/** A file as it lies in memory, which threads may share. */
export type FileBytes = Uint8Array<ArrayBufferLike>;

/** Why a file is no index that this program can read. */
export type FileFault =
  | { kind: 'foreign' }
  | { kind: 'version'; found: number }
  | { kind: 'cut'; expected: number; found: number }
  | { kind: 'damaged' };

// Prefix: 16 bytes that name the format, its version and the length of the directory (32 bits each), the length of
// the file (64 bits, floating), and the SHA-256 of all that follows. Numbers are little-endian, as on every
// machine that Node runs on today.
const MAGIC = new TextEncoder().encode('sofa-weekly idx\n');
const AT = { version: 16, directory: 20, length: 24, digest: 32, directoryText: 64 } as const;
const ALIGNED = 8;

/** What stands where, behind the prefix. */
interface Directory<About> {
  about: About;
  /** Offset and length in bytes of each part. */
  parts: Record<string, [offset: number, length: number]>;
}

/**
 * Puts parts into one file: flat arrays that are used where they lie, without being read into objects.
 * The same parts give the same bytes.
 * @param about anything that JSON can say.
 */
export function packFile(
  about: unknown,
  parts: Readonly<Record<string, Uint8Array | Uint32Array>>,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(parts);
  // Places are counted from the directory's end: its own length depends on them.
  let end = 0;
  const places: Directory<unknown>['parts'] = {};
  for (const [name, { byteLength }] of entries) {
    places[name] = [end, byteLength];
    end = aligned(end + byteLength);
  }
  const directory = new TextEncoder().encode(JSON.stringify({ about, parts: places }));
  const start = aligned(AT.directoryText + directory.length);
  const bytes = new Uint8Array(start + end);
  bytes.set(MAGIC);
  bytes.set(directory, AT.directoryText);
  for (const [name, part] of entries) {
    bytes.set(bytesOf(part), start + (places[name]?.[0] ?? 0));
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(AT.version, formatVersion, true);
  view.setUint32(AT.directory, directory.length, true);
  view.setFloat64(AT.length, bytes.length, true);
  bytes.set(digestOf(bytes), AT.digest);
  return bytes;
}

/** What is wrong with a file, or null. Reads all of it once: about 20 ms for 20 MB. */
export function faultOf(bytes: FileBytes): FileFault | null {
  const named = MAGIC.every((byte, at) => bytes[at] === byte);
  if (!named && bytes.length >= MAGIC.length) return { kind: 'foreign' };
  if (bytes.length < AT.directoryText) {
    return { kind: 'cut', expected: AT.directoryText, found: bytes.length };
  }
  const view = viewOf(bytes);
  const version = view.getUint32(AT.version, true);
  if (version !== formatVersion) return { kind: 'version', found: version };
  const expected = view.getFloat64(AT.length, true);
  if (expected > bytes.length) return { kind: 'cut', expected, found: bytes.length };
  const isWhole =
    expected === bytes.length && digestOf(bytes).every((b, i) => b === bytes[AT.digest + i]);
  return isWhole ? null : { kind: 'damaged' };
}

/** The parts of a file without {@link faultOf fault}, where they lie: nothing is copied. */
export class PackedFile<About> {
  readonly about: About;
  readonly #parts: Directory<About>['parts'];
  readonly #bytes: FileBytes;
  readonly #start: number;

  constructor(bytes: FileBytes) {
    const length = viewOf(bytes).getUint32(AT.directory, true);
    // Written by `packFile`, and nothing has changed since: its digest says so.
    const { about, parts } = JSON.parse(
      textOf(bytes, AT.directoryText, AT.directoryText + length),
    ) as Directory<About>;
    this.about = about;
    this.#parts = parts;
    this.#bytes = bytes;
    this.#start = aligned(AT.directoryText + length);
  }

  /** A part that was bytes. @throws Error for a name that is none. */
  bytes(name: string): FileBytes {
    const [offset, length] = this.#parts[name] ?? [];
    if (offset === undefined || length === undefined) throw new Error(`no part ${name}`);
    return this.#bytes.subarray(this.#start + offset, this.#start + offset + length);
  }

  /** A part that was numbers. */
  numbers(name: string): Uint32Array<ArrayBufferLike> {
    const { buffer, byteOffset, byteLength } = this.bytes(name);
    return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
  }
}

/** A stretch of UTF-8. `TextDecoder` refuses memory that threads share, `Buffer` does not. */
export function textOf(bytes: FileBytes, start: number, end: number): string {
  const { buffer, byteOffset } = bytes;
  return Buffer.from(buffer, byteOffset, bytes.byteLength).toString('utf8', start, end);
}

function digestOf(bytes: FileBytes): Uint8Array {
  // The version and both lengths, and then everything behind the digest.
  const hash = createHash('sha256').update(bytes.subarray(AT.version, AT.digest));
  return hash.update(bytes.subarray(AT.directoryText)).digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function viewOf({ buffer, byteOffset, byteLength }: FileBytes): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
