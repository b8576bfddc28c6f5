export { CommonWords } from './open/common-words.tsx';
export { HeaderSearch } from './open/header-search.tsx';
export { SearchField } from './open/field.tsx';
