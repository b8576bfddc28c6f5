import { termsOf } from '#lib/search/terms/encode.ts';
import { projectNamesOf } from '#lib/search/documents/document.ts';
import { packShard, unpackShard } from '#lib/search/documents/columns.ts';
import type { PackedShard } from '#lib/search/documents/columns.ts';
import type { ProjectName, SearchDocument } from '#lib/search/types.ts';
import { keyOf } from '#lib/search/test-support/relevance.ts';
import type { Input, Read } from './types.ts';

/** A document as the alternatives index it: the same words that our engine sees. */
export interface Fields {
  id: number;
  title: string;
  question: string;
  answer: string;
  extra: string;
}

/** Documents as they travel, packed as ours are. */
export interface Texts {
  projects: ProjectName[];
  documents: PackedShard;
}

/** File of the documents. */
export const textsFile = 'texts.json';

/** All documents in one file. */
export function textsOf({ model, documents }: Input): string {
  const texts: Texts = { projects: projectNamesOf(model), documents: packShard(documents) };
  return JSON.stringify(texts);
}

/** Reads a JSON file that this bench has written. */
export async function readJson<T>(read: Read, name: string): Promise<T> {
  // Our own build wrote it.
  return JSON.parse(new TextDecoder().decode(await read(name))) as T;
}

/** Keys of the documents by number. */
export function keysOf(texts: Texts): string[] {
  return unpackShard(texts.documents).map(keyOf);
}

/** Fields of every document. */
export function fieldsOf({ projects, documents }: Texts): Fields[] {
  const names = new Map(projects.map((project) => [project.slug, project]));
  return unpackShard(documents).map(({ title, question, answer, ...rest }, id) => {
    return { id, title, question, answer, extra: extraOf(rest, names) };
  });
}

/** Asker, issue, project's name (and its aliases in the project's own document) and extra words. */
function extraOf(
  document: Pick<SearchDocument, 'type' | 'asker' | 'issue' | 'extra' | 'project'>,
  names: ReadonlyMap<string, ProjectName>,
): string {
  const { type, asker, issue, extra, project } = document;
  const name = project ? names.get(project) : undefined;
  const about = name ? [name.name, ...(type === 'project' ? name.aliases : [])] : [];
  return [asker && `@${asker}`, issue && `#${issue}`, extra, ...about].filter(Boolean).join('\n');
}

/** Pairs of Han characters, Latin words and their parts, as our own encoder cuts them. */
export function pairs(text: string): string[] {
  return termsOf(text);
}

/** One text of a document, the title twice. */
export function joined({ title, question, answer, extra }: Fields): string {
  return [title, title, question, answer, extra].filter(Boolean).join('\n');
}

/** Whether a term is a Latin word, which alone can be misspelt or cut short. */
export function isLatin(term: string): boolean {
  return /^[a-z][a-z0-9]+$/.test(term);
}
