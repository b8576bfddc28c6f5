import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PackedFile, faultOf, formatVersion, packFile } from './file.ts';
import { readIndexFile } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'weekly-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const numbers = Uint32Array.of(7, 2 ** 32 - 1, 0);
const letters = new TextEncoder().encode('风筝线');
const about = { name: '风筝', list: [1, 2] };
const file = packFile(about, { letters, numbers, none: new Uint8Array(0) });

it('gives back what was put in, also from a place that is not the beginning of its memory', () => {
  const moved = new Uint8Array(new SharedArrayBuffer(file.length + 8), 8);
  moved.set(file);
  for (const bytes of [file, moved]) {
    expect(faultOf(bytes)).toBeNull();
    const packed = new PackedFile<typeof about>(bytes);
    expect(packed.about).toEqual(about);
    expect([...packed.numbers('numbers')]).toEqual([...numbers]);
    expect([...packed.bytes('letters')]).toEqual([...letters]);
    expect(packed.bytes('none')).toHaveLength(0);
    expect(() => packed.bytes('others')).toThrow('others');
  }
});

it('is found out wherever a bit of it changes', () => {
  for (let at = 0; at < file.length; at += 1) {
    const bytes = file.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    expect(faultOf(bytes), `byte ${at}`).not.toBeNull();
  }
});

it('is found out wherever it ends too early, or goes on', () => {
  for (let length = 0; length < file.length; length += 1) {
    expect(faultOf(file.subarray(0, length)), `${length} bytes`).toMatchObject({
      kind: 'cut',
      found: length,
    });
  }
  const longer = new Uint8Array(file.length + 1);
  longer.set(file);
  expect(faultOf(longer)).toEqual({ kind: 'damaged' });
});

it('is not read where another version wrote it', () => {
  const bytes = file.slice();
  new DataView(bytes.buffer).setUint32(16, formatVersion + 1, true);
  expect(faultOf(bytes)).toEqual({ kind: 'version', found: formatVersion + 1 });
});

it('is read from the disk into memory that threads share', () => {
  const path = join(folder, 'whole');
  writeFileSync(path, file);
  const read = readIndexFile(path);
  if (!('bytes' in read)) throw new Error(read.fault.kind);
  expect(read.bytes).toBeInstanceOf(SharedArrayBuffer);
  expect(new Uint8Array(read.bytes)).toEqual(file);
});

it('says what is wrong where it cannot be read', () => {
  expect(readIndexFile(join(folder, 'away'))).toEqual({ fault: { kind: 'missing' } });
  expect(readIndexFile(folder)).toEqual({ fault: { kind: 'unreadable', code: 'EISDIR' } });
  const path = join(folder, 'half');
  writeFileSync(path, file.subarray(0, 100));
  expect(readIndexFile(path)).toMatchObject({ fault: { kind: 'cut', found: 100 } });
});
