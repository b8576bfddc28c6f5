// Years and projects as books: EPUB 3, and one page to print.
export { epubOf } from './epub/epub.ts';
export { bookProjects, projectBook } from './make/project.ts';
export { bookYears, yearBook } from './make/year.ts';
export { findChromium, printPdf } from './page/pdf.ts';
export { pageOf } from './page/page.ts';
export type { Book } from './types.ts';
