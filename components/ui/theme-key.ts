/** Key of the reader's theme in the browser's storage; its absence means "follow the system". */
export const themeKey = 'theme';
