import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Assets } from './bundle.ts';
import { keptAssets } from './kept.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what one process has bundled the next one takes as it is, bytes and names', async () => {
  const made: Assets = {
    files: new Map([
      [
        'page-X.js',
        { name: 'page-X.js', type: 'text/javascript', bytes: new Uint8Array([1, 255]) },
      ],
    ]),
    ...{ page: 'page-X.js', worker: 'w.js', editor: 'e.js', editorWorker: 'ew.js' },
  };
  const path = join(folder, 'assets');
  let times = 0;
  const make = () => {
    times += 1;
    return Promise.resolve(made);
  };
  expect(await keptAssets(path, make)).toEqual(made);
  const again = await keptAssets(path, make);
  expect(again).toEqual(made);
  expect([...again.files.values()][0]?.bytes).toBeInstanceOf(Uint8Array);
  expect(times).toBe(1);
});
