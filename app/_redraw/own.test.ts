import { afterEach, expect, test } from 'vitest';
import { framingDocuments, ownDocuments } from '#app/_routes/documents.ts';
import { processStore } from '#lib/site/process-store.ts';
import { inputsOf } from './inputs-of.ts';

/** Where `getContent` has what it has read. */
const store = processStore<{ loaded?: unknown }>('content', () => ({}));
const before = Object.getOwnPropertyDescriptor(store, 'loaded');

afterEach(() => {
  delete store.loaded;
  if (before) Object.defineProperty(store, 'loaded', before);
});

test('pages that are said to hold nothing of the content do not ask for it', async () => {
  Object.defineProperty(store, 'loaded', {
    configurable: true,
    get: () => {
      throw new Error('asked for the content');
    },
  });
  // Other pages do.
  await expect(framingDocuments()).rejects.toThrow('asked for the content');
  const own = ownDocuments();
  expect(own.length).toBeGreaterThan(50);
  // Each rule's page is made in the same way: one in sixteen.
  for (const page of own.filter((_, at) => at % 16 === 0 || at < 3)) {
    expect(await inputsOf(page.make(), await page.metadata()), page.path).toMatch(/^[\w-]{22}$/);
  }
});
