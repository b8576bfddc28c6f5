export { CommonWords } from './common-words.tsx';
export { MarkWords } from './mark-words.tsx';
export { SearchField } from './search-field.tsx';
export { SearchPalette } from './search-palette.tsx';
export { SearchTrigger } from './search-trigger.tsx';
