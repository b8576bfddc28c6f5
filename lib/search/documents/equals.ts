import { fnv1a } from '#lib/text/hash.ts';
import { passageOf } from './passage.ts';
import type { SearchDocument } from '../types.ts';

// Method: shingles of five characters; documents that share one of their eight smallest (by hash)
// are compared in full (Broder's min-wise sketches), and count as equal from nine shared in ten.
const shingleLength = 5;
const sketchLength = 8;
const leastSimilarity = 0.9;
// Shorter passages must be equal to the character.
const shortest = 40;

/**
 * Marks documents whose passages are equal: a question or answer printed again, a reading repeated at
 * another address, a release announced twice (same project and version). Weeklies and projects are never equal.
 * @param documents newest first.
 * @returns the same documents in the same order, `same` filled in.
 */
export function withEquals(documents: readonly SearchDocument[]): SearchDocument[] {
  const groups = new Map<SearchDocument, SearchDocument>();
  const seen = new Map<string, { document: SearchDocument; shingles: Set<string> }[]>();
  for (const document of documents) {
    if (document.type === 'weekly' || document.type === 'project') continue;
    const shingles = shinglesOf(squeezed(document));
    const keys = keysOf(document, shingles);
    const found = keys
      .flatMap((key) => seen.get(key) ?? [])
      .find((other) => equal(document, shingles, other.document, other.shingles));
    if (found) {
      const first = groups.get(found.document) ?? found.document;
      groups.set(first, first).set(document, first);
    }
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), { document, shingles }]);
  }
  return documents.map((document) => {
    const first = groups.get(document);
    return first ? { ...document, same: first.id } : document;
  });
}

/** Keys that equal documents share: for releases the version, else the sketch of the passage. */
function keysOf(document: SearchDocument, shingles: Set<string>): string[] {
  if (document.type === 'release') return [releaseKey(document)];
  const sketch = [...shingles]
    .map((shingle) => ({ shingle, hash: fnv1a(shingle) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, sketchLength);
  return sketch.map(({ shingle }) => `${document.type} ${shingle}`);
}

function releaseKey({ type, project, title }: SearchDocument): string {
  return `${type} ${project ?? ''} ${title}`;
}

function equal(a: SearchDocument, mine: Set<string>, b: SearchDocument, other: Set<string>) {
  if (a.type === 'release') return true; // The key says it all.
  if (Math.min(mine.size, other.size) < shortest) {
    const text = squeezed(a);
    return text.length >= shingleLength && text === squeezed(b);
  }
  let shared = 0;
  for (const shingle of mine) if (other.has(shingle)) shared += 1;
  return shared / (mine.size + other.size - shared) >= leastSimilarity;
}

function squeezed(document: SearchDocument): string {
  return passageOf(document)
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

function shinglesOf(text: string): Set<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + shingleLength <= Math.max(text.length, shingleLength); i += 1) {
    shingles.add(text.slice(i, i + shingleLength));
  }
  return shingles;
}
