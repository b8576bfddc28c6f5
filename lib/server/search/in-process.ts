import { getContent } from '#lib/content/index.ts';
import { answererHere } from '#lib/search/api/answerer.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';

/** An engine in this thread, from content as it was just saved: for development. */
export const inProcess = answererHere(getContent, (content) => ({
  engine: engineOf(content),
  documents: documentsOf(content.model),
  projects: content.model.projects.map(({ slug }) => slug),
}));
