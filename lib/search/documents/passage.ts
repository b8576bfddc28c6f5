import type { SearchDocument } from '../types.ts';

/** Full plain text of a document's passage: for a question its questions and answers. */
export function passageOf(document: SearchDocument): string {
  const parts =
    document.type === 'question'
      ? [document.question, document.answer]
      : [document.title, document.question, document.answer];
  return parts.filter(Boolean).join('\n');
}
