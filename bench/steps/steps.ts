import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadContent } from '#lib/content/index.ts';
import type { Model, WordedModel } from '#lib/content/types.ts';
import { documentsOf, passageOf } from '#lib/search/documents/document.ts';
import { termsOf } from '#lib/search/terms/encode.ts';
import { contender, folderOf } from '../engines/index.ts';
import type { Input } from '../engines/types.ts';
import { writeArchive } from '../generate/archive.ts';
import { wireBytes } from '../measure/brotli.ts';
import { countBytes } from '../measure/bytes.ts';
import type { Bytes } from '../measure/bytes.ts';
import { run } from '../measure/run.ts';
import type { Run } from '../measure/run.ts';

/** How big an archive is. */
export interface ArchiveSize {
  weeklies: number;
  documents: number;
  /** UTF-16 units of all documents' texts. */
  characters: number;
  /** Distinct search terms. */
  terms: number;
  /** All texts in one file, after brotli. */
  bytes: number;
}

/** Parameters of the steps; `folder` is the work folder of one size of the archive. */
export interface StepOptions {
  prepare: { folder: string; content: string };
  generate: { from: string; out: string; times: number; seed: number };
  build: { folder: string; id: string };
  bytes: { folder: string; id: string; queries: string[]; exported?: string | undefined };
  run: { folder: string; id: string; queries: string[] };
}

/** Results of the steps. */
export interface StepResults {
  prepare: ArchiveSize;
  generate: number;
  /** Milliseconds. */
  build: number;
  bytes: Bytes;
  run: Run;
}

export type StepName = keyof StepOptions;

/** Each runs in a process of its own. */
export const steps: {
  [Name in StepName]: (options: StepOptions[Name]) => Promise<StepResults[Name]>;
} = {
  prepare: async ({ folder, content }) => {
    const { model, words } = await loadContent(content);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'model.json'), JSON.stringify({ model, words }));
    return sizeOf(model);
  },
  generate: writeArchive,
  build: async ({ folder, id }) => {
    const one = contender(id);
    const input = await readInput(folder);
    const begin = performance.now();
    const files = await one.build(input);
    const spent = performance.now() - begin;
    for (const [name, body] of files) {
      const path = join(folder, folderOf(one), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, body);
    }
    return spent;
  },
  bytes: ({ folder, id, queries, exported }) => {
    const one = contender(id);
    return countBytes(one, join(folder, folderOf(one)), queries, exported);
  },
  run: ({ folder, id, queries }) => {
    const one = contender(id);
    return run(one, join(folder, folderOf(one)), queries);
  },
};

/** The archive that {@link steps} has prepared in a folder. */
export async function readInput(folder: string): Promise<Input> {
  const source = await readFile(join(folder, 'model.json'), 'utf8');
  // Written by the step `prepare`.
  const { model, words } = JSON.parse(source) as WordedModel;
  return { model, words, documents: documentsOf(model) };
}

function sizeOf(model: Model): ArchiveSize {
  const documents = documentsOf(model);
  const texts = documents.map((document) =>
    [document.title, passageOf(document)].filter(Boolean).join('\n'),
  );
  const text = texts.join('\n');
  return {
    weeklies: model.weeklies.length,
    documents: documents.length,
    characters: text.length,
    terms: new Set(texts.flatMap(termsOf)).size,
    bytes: wireBytes(Buffer.from(text)),
  };
}
