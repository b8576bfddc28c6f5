import type { SearchDocument } from '../types.ts';

/** A document for tests: what is not said is empty. */
export function documentWith(part: Partial<SearchDocument>): SearchDocument {
  return {
    id: '1',
    type: 'question',
    url: '/questions/1/',
    title: '',
    question: '',
    answer: '',
    extra: '',
    project: null,
    asker: null,
    issue: null,
    weeklies: ['2021-01-01'],
    rounds: 1,
    link: null,
    same: null,
    ...part,
  };
}

/** Questions with these texts as title and question, numbered from 1. */
export function questionsWith(...texts: string[]): SearchDocument[] {
  return texts.map((text, i) => documentWith({ id: String(i + 1), title: text, question: text }));
}
