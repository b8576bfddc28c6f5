// `#language` where pages are made (the condition `react-server`, see package.json).
import { AsyncLocalStorage } from 'node:async_hooks';
import { cache } from 'react';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';

/** One per page that is being rendered: React's store for a request. */
const ofPage = cache((): { language: Language } => ({ language: DEFAULT_LANGUAGE }));

/** For what is made outside of rendering: metadata, twins. */
const around = new AsyncLocalStorage<Language>();

/** The language of the page that is being made. */
export function spoken(): Language {
  return around.getStore() ?? ofPage().language;
}

/**
 * Says in which language the page is that is being rendered: components that are rendered below speak it.
 * A route says it first in whatever Next calls, layout and page.
 */
export function speak(language: Language): void {
  ofPage().language = language;
}

/** Does something in a language, whatever is awaited in it. */
export function speaking<Result>(language: Language, act: () => Result): Result {
  return around.run(language, act);
}
