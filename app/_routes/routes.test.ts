import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const APP = join(import.meta.dirname, '..');
const names = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
/** What a table takes from routes, as addresses of modules below `app`. */
const imported = (table: string): string[] =>
  [
    ...readFileSync(join(import.meta.dirname, table), 'utf8').matchAll(/from '#app\/(.+?)'/g),
  ].flatMap(([, path = '']) => path);

test('the table of documents has every document in the site’s own language', () => {
  const pages = names.filter((name) => /^\(documents\)\/.*page\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThan(20);
  // The page from which a weekly is sent on is in one language, and made of what the channels are (app/_redraw).
  const own = pages.filter(
    (name) => !name.includes('/share/') && !/\/(?!page\.tsx)[^/]*-page\.tsx$/.test(name),
  );
  expect(imported('documents.ts')).toEqual(expect.arrayContaining(own));
});

test('the table of files has every file that the site writes without the framework', () => {
  const routes = names.filter((name) => name.endsWith('/route.ts'));
  expect(routes.length).toBeGreaterThan(15);
  expect(imported('files.ts')).toEqual(expect.arrayContaining(routes));
});
