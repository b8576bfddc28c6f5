export { CommonWords } from './open/common-words.tsx';
export { MarkWords } from './mark/mark-words.tsx';
export { SearchField } from './open/field.tsx';
export { SearchPalette } from './palette/palette.tsx';
export { SearchTrigger } from './open/trigger.tsx';
