import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A short page, cut from a server build of our own content before it was finished. */
const cut = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The page of addresses that do not exist. */
export const documentPage = cut('document.html.txt');

/** The search page. */
export const applicationPage = cut('application.html.txt');

/** What Next writes of a page that says "not here" while it is built: a project's, of content without projects. */
export const nothingPage = cut('nothing.html.txt');
