import { shelve } from '#lib/doctor/parts/shelf.ts';
import type { PublishedQuestion } from './protocol.ts';
import type { ContentShelf } from './shelf.ts';

/**
 * Where a published question is written.
 * @param id of the question, `2023-02-24-2` or one that its author gave.
 * @returns its weekly's file and its place among the file's questions, from 0; null where there is none.
 */
export function questionPlace(
  shelf: ContentShelf,
  id: string,
): { path: string; nth: number } | null {
  for (const { name, path, text } of shelf.weekliesWith(() => true)) {
    // An id of an author's own says nothing about the weekly; one that counts begins with its date.
    if (!id.startsWith(name) && !text.includes(id)) continue;
    const { questions } = shelve({ name, path, source: text });
    const nth = questions.findIndex((one) => one.id === id);
    if (nth >= 0) return { path, nth };
  }
  return null;
}

/** Longest title of a question, in characters. */
const LONGEST = 60;

/** Every question that is published, newest first. */
export function publishedQuestions(shelf: ContentShelf): PublishedQuestion[] {
  return shelf
    .weekliesWith(() => true)
    .flatMap(({ name, path, text }) => {
      const { questions } = shelve({ name, path, source: text });
      return questions.map(({ id, project, issueNumber, rounds: [first] }) => {
        const [...characters] = (first?.question ?? '').replace(/\s+/g, ' ');
        return { id, project, issue: issueNumber, title: characters.slice(0, LONGEST).join('') };
      });
    })
    .reverse();
}
