/** Key of the reader's language in the browser's storage; its absence means: as the address says. */
export const languageKey = 'language';
