import { expect, test, vi } from 'vitest';
import { processStore } from './process-store.ts';

test('copies of a module share what was made under a name', async () => {
  // TypeScript does not know that a query makes a copy.
  const path = './process-store.ts?copy';
  const copy = (await import(path)) as { processStore: typeof processStore };
  expect(copy.processStore).not.toBe(processStore);
  const make = vi.fn(() => new Map<string, number>());
  const first = processStore('test', make);
  first.set('a', 1);
  expect(copy.processStore('test', make)).toBe(first);
  expect(processStore('another test', make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
});
