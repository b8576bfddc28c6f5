// What readers download, brotli-compressed, from the exported site (`npm test -- build-site size`). Limits
// are what was reached plus three per cent.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const OUT = '.cache/export/site';

/** Files that a page loads at once: what its HTML names, without what modern browsers skip. */
function loadedBy(page, pattern) {
  const file = `${OUT}/${page}index.html`;
  if (!existsSync(file)) throw new Error(`没有 ${file}：先运行 npm test -- build-site`);
  const html = readFileSync(file, 'utf8').replace(/<script[^>]+noModule[^>]*>/gi, '');
  return [...new Set([...html.matchAll(pattern)].map(([, path]) => `${OUT}${path}`))];
}

/** What a worker's script loads at once, itself included. */
function worker() {
  const entry = readdirSync(`${OUT}/assets`).find((name) => name.startsWith('worker-'));
  const body = readFileSync(`${OUT}/assets/${entry}`, 'utf8');
  const parts = [...body.matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => name);
  return [...new Set([entry, ...parts])].map((name) => `${OUT}/assets/${name}`);
}

const scripts = /<script[^>]+src="([^"]+)"/g;
const styles = /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g;

const WEEKLY = 'weekly/2023-02-24/';
const QUESTION = 'questions/2023-02-24-2/';
const PROJECT = 'projects/sofa-jraft/';
const html = (page) => [`${OUT}/${page}index.html`];

const budgets = [
  ['JavaScript of a document', loadedBy(WEEKLY, scripts), '5.7 kB'],
  ['JavaScript of home', loadedBy('', scripts), '5.7 kB'],
  ['JavaScript of the search page', loadedBy('search/', scripts), '139.8 kB'],
  ['palette', [`${OUT}/assets/{palette,connect}-*.{js,css}`], '21 kB'],
  ['worker, before the first answer', worker(), '24.3 kB'],
  ['CSS of a weekly', loadedBy(WEEKLY, styles), '9 kB'],
  ['CSS of a question', loadedBy(QUESTION, styles), '8.7 kB'],
  ['CSS of a project', loadedBy(PROJECT, styles), '8.5 kB'],
  ['CSS of the statistics', loadedBy('stats/', styles), '7.4 kB'],
  ['CSS of the search page', loadedBy('search/', styles), '8.7 kB'],
  ['HTML of home', html(''), '7.9 kB'],
  ['HTML of a weekly', html(WEEKLY), '6.6 kB'],
  ['HTML of a question', html(QUESTION), '5.4 kB'],
  ['HTML of a project', html(PROJECT), '7.4 kB'],
  ['search data of the shipped content', [`${OUT}/search-data/*.json`], '53 kB'],
];

export default budgets.map(([name, path, limit]) => ({ name, path, limit, brotli: true }));
