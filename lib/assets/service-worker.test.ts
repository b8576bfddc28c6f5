import { expect, test } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { bundleServiceWorker } from './service-worker.ts';

test('the worker is one small script, with its version written in, the same each time', async () => {
  const entry = 'lib/offline/worker/entry.ts';
  const [worker, again] = await Promise.all([
    bundleServiceWorker(process.cwd(), entry),
    bundleServiceWorker(process.cwd(), entry),
  ]);
  expect(again.source).toBe(worker.source);
  expect(worker.of('v1')).not.toBe(worker.of('v2'));
  expect(worker.of('v1')).toContain('"v1"');
  expect(worker.of('v1')).not.toMatch(/\bimport\b|\bexport\b/);
  expect(brotliCompressSync(worker.source).length).toBeLessThan(4000);
});

test('the worker that leaves needs no version', async () => {
  const { source, of } = await bundleServiceWorker(process.cwd(), 'lib/offline/worker/leave.ts');
  expect(of('')).toBe(source);
  expect(source).toContain('unregister');
});
