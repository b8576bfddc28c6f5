// What readers download, brotli-compressed, from the exported site (`npm test -- build-site size`).
import { existsSync, readFileSync } from 'node:fs';

const OUT = '.cache/export/site';

/** Files that a page loads at once: what its HTML names, without what modern browsers skip. */
function loadedBy(page, pattern) {
  const file = `${OUT}/${page}index.html`;
  if (!existsSync(file)) throw new Error(`没有 ${file}：先运行 npm test -- build-site`);
  const html = readFileSync(file, 'utf8').replace(/<script[^>]+noModule[^>]*>/gi, '');
  return [...new Set([...html.matchAll(pattern)].map(([, path]) => `${OUT}${path}`))];
}

const scripts = /<script[^>]+src="([^"]+)"/g;
const styles = /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g;
const brotli = true;

const budgets = [
  {
    name: 'JavaScript of a weekly',
    path: loadedBy('weekly/2023-02-24/', scripts),
    limit: '130 kB',
    brotli,
  },
  { name: 'JavaScript of home', path: loadedBy('', scripts), limit: '130 kB', brotli },
  { name: 'CSS', path: loadedBy('weekly/2023-02-24/', styles), limit: '12 kB', brotli },
  {
    name: 'HTML of a weekly',
    path: `${OUT}/weekly/2023-02-24/index.html`,
    limit: '12 kB',
    brotli,
  },
  {
    name: 'HTML of a question',
    path: `${OUT}/questions/2023-02-24-2/index.html`,
    limit: '10 kB',
    brotli,
  },
  {
    name: 'search data of the shipped content',
    path: `${OUT}/search-data/*.json`,
    limit: '70 kB',
    brotli,
  },
];

export default budgets;
