import { existsSync, readFileSync, readdirSync } from 'node:fs';

// The site under test is built from `content/`, which belongs to its authors: they add weeklies, questions
// and projects whenever they like. What is newest, and what has been there from the beginning, is read from
// the names of the files.

const folder = process.env['CONTENT_DIR'] ?? 'content';

/** Year of the newest weekly. */
export const newestYear =
  readdirSync(`${folder}/weekly`)
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.mdx$/.test(name))
    .sort()
    .at(-1)
    ?.slice(0, 4) ?? '';

const names = JSON.parse(readFileSync('lib/test-support/sample-content.json', 'utf8')) as {
  weekly: string[];
};

/** Addresses of the weeklies that the repository began with, as far as they are still there. */
export const sampleWeeklies = names.weekly
  .filter((date) => existsSync(`${folder}/weekly/${date}.mdx`))
  .map((date) => `/weekly/${date}/`);
