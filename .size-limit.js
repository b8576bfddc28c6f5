// What readers download, brotli-compressed, from the exported site (`npm test -- build-site size`). Limits
// are what was reached plus three per cent.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';

const OUT = '.cache/export/site';

/** Files that a page loads at once: what its HTML names, without what modern browsers skip. */
function loadedBy(page, pattern) {
  const file = `${OUT}/${page}index.html`;
  if (!existsSync(file)) throw new Error(`没有 ${file}：先运行 npm test -- build-site`);
  const html = readFileSync(file, 'utf8').replace(/<script[^>]+noModule[^>]*>/gi, '');
  return [...new Set([...html.matchAll(pattern)].map(([, path]) => `${OUT}${path}`))];
}

/** What a bundled script loads at once, itself included. @param kind first part of its name. */
function bundled(kind) {
  const entry = readdirSync(`${OUT}/assets`).find((name) => name.startsWith(`${kind}-`));
  const found = new Set();
  const waiting = [entry];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const body = readFileSync(`${OUT}/assets/${name}`, 'utf8');
    waiting.push(...[...body.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, part]) => part));
  }
  return [...found].map((name) => `${OUT}/assets/${name}`);
}

const EDITOR = 'contribute/edit/';

/** All that the editor's page needs before its first preview. */
function editor() {
  const html = `${OUT}/${EDITOR}index.html`;
  const base = /base\.[0-9a-f]+\.json/.exec(readFileSync(html, 'utf8'))?.[0];
  return [
    ...[html, `${OUT}/editor-data/${base}`],
    ...loadedBy(EDITOR, scripts),
    ...loadedBy(EDITOR, styles),
    ...bundled('editor'),
    ...bundled('editorWorker'),
  ];
}

const scripts = /<script[^>]+src="([^"]+)"/g;
const styles = /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g;

const WEEKLY = 'weekly/2023-02-24/';
const QUESTION = 'questions/2023-02-24-2/';
const PROJECT = 'projects/sofa-jraft/';
const html = (page) => [`${OUT}/${page}index.html`];

/** Bytes of weeklies and projects when the limits were taken. */
const SHIPPED = 135_855;
const written = ['content/weekly', 'content/projects']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .reduce((sum, path) => sum + statSync(path).size, 0);

/**
 * A limit on what is made of the authors' words: close for the content that it was taken of, with room
 * for whatever they write. @param room how many times as much.
 */
const ofContent = (limit, room) => `${written === SHIPPED ? limit : limit * room} kB`;

const budgets = [
  ['JavaScript of a document', loadedBy(WEEKLY, scripts), '6.6 kB'],
  ['JavaScript of home', loadedBy('', scripts), '6.6 kB'],
  ['JavaScript of the search page', loadedBy('search/', scripts), '147.5 kB'],
  ['palette', [`${OUT}/assets/{palette,connect}-*.{js,css}`], '24.2 kB'],
  ['worker, before the first answer', bundled('worker'), '24.3 kB'],
  ['CSS of a weekly', loadedBy(WEEKLY, styles), '9.8 kB'],
  ['CSS of a question', loadedBy(QUESTION, styles), '9.25 kB'],
  ['CSS of a project', loadedBy(PROJECT, styles), '8.95 kB'],
  ['CSS of the guide', loadedBy('guide/', styles), '10.35 kB'],
  ['CSS of the way in', loadedBy('contribute/', styles), '6.9 kB'],
  ['CSS of a weekly’s channels', loadedBy(`${WEEKLY}share/`, styles), '7.5 kB'],
  ['CSS of subscriptions', loadedBy('subscribe/', styles), '8 kB'],
  ['CSS of the reading list', loadedBy('saved/', styles), '7 kB'],
  ['what readers follow and keep', bundled('following'), '6.6 kB'],
  ['news since the last visit', [`${OUT}/news.json`], ofContent(4.4, 2)],
  ['CSS of offline reading', loadedBy('offline/', styles), '7 kB'],
  ['JavaScript of offline reading', [`${OUT}/assets/shelf-*.js`], '6.4 kB'],
  ['what follows the first visit', [`${OUT}/sw.js`, `${OUT}/assets/offline-*.js`], '4.8 kB'],
  ['CSS of the statistics', loadedBy('stats/', styles), '7.45 kB'],
  ['CSS of the editor', loadedBy(EDITOR, styles), '15 kB'],
  ['JavaScript of the editor', bundled('editor'), '77 kB'],
  ['worker of the editor', bundled('editorWorker'), '165 kB'],
  ['editor, before its first preview', editor(), '260 kB'],
  ['CSS of the search page', loadedBy('search/', styles), '9.05 kB'],
  ['HTML of home', html(''), ofContent(8.25, 2)],
  ['HTML of a weekly', html(WEEKLY), ofContent(7.2, 1.1)],
  ['HTML of a question', html(QUESTION), ofContent(6.15, 1.2)],
  ['HTML of a question in English', html(`en/${QUESTION}`), ofContent(6.15, 1.2)],
  ['HTML of a project', html(PROJECT), ofContent(7.8, 1.5)],
  [
    'search data',
    [`${OUT}/search-data/*.json`],
    // It grows with the words; a year of few words is packed less well.
    ofContent(53, 1.1 * Math.max(1, written / SHIPPED)),
  ],
];

export default budgets.map(([name, path, limit]) => ({ name, path, limit, brotli: true }));
