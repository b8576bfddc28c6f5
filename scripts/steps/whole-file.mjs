// Files that are whole or not there. Plain Node, for what runs before anything is installed; everything
// else takes lib/site/whole-file.ts, which also tidies up after killed runs.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file beside its place and moves it there, so that a killed run leaves what was there. */
export function writeWhole(path, data) {
  const beside = join(dirname(path), `.unfinished-${process.pid}-${Date.now().toString(16)}`);
  try {
    const file = openSync(beside, 'wx');
    try {
      writeFileSync(file, data);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
