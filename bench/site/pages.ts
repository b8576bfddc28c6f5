// What an exported site weighs: `npx tsx bench/site/pages.ts [folder, default: out]`.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wireBytes } from '../measure/brotli.ts';
import { filesBelow } from '../measure/files.ts';
import { median } from '../measure/spread.ts';
import { kilo, table } from '../report/table.ts';

/** Kinds of pages by address, first match wins. */
const KINDS: [string, RegExp][] = [
  // The same pages in other words; the rest is told without them.
  ['英文页', /^en\//],
  ['首页', /^$/],
  ['周刊', /^weekly\/(?:\d{4}-\d{2}-\d{2}|latest)\/$/],
  ['问答', /^questions\/\d{4}-\d{2}-\d{2}-[^/]+\/$/],
  ['项目', /^projects\/[^/]+\/$/],
  ['项目的列表', /^projects\/[^/]+\/.+/],
  ['年份页', /\/year\//],
  ['列表', /^(?:weekly|questions|projects|releases|readings)\//],
  ['其余', /./],
];

interface Page {
  kind: string;
  /** Brotli bytes of the document, of the scripts and of the styles that it names. */
  html: number;
  scripts: number;
  styles: number;
  /** Bytes on disk of the document and of the files beside it; of React's data inside it. */
  output: number;
  data: number;
}

const packed = new Map<string, number>();

/** Brotli bytes of a file, 0 when it is not there. */
function pack(path: string): number {
  const known = packed.get(path);
  if (known !== undefined) return known;
  const bytes = existsSync(path) ? wireBytes(readFileSync(path)) : 0;
  packed.set(path, bytes);
  return bytes;
}

function named(html: string, pattern: RegExp, folder: string): number {
  const paths = new Set([...html.matchAll(pattern)].map(([, path = '']) => path));
  return [...paths].reduce((sum, path) => sum + pack(join(folder, path)), 0);
}

function weighPage(folder: string, address: string): Page {
  const place = join(folder, address);
  const html = readFileSync(join(place, 'index.html'), 'utf8');
  const modern = html.replace(/<script[^>]+noModule[^>]*>/gi, '');
  const files = readdirSync(place, { withFileTypes: true }).filter((one) => one.isFile());
  const shown = /^(?:index\.(?:html|txt)|__next\..*)$/;
  return {
    kind: KINDS.find(([, pattern]) => pattern.test(address))?.[0] ?? '',
    html: pack(join(place, 'index.html')),
    scripts: named(modern, /<script[^>]+src="([^"]+)"/g, folder),
    styles: named(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g, folder),
    output: files
      .filter(({ name }) => shown.test(name))
      .reduce((sum, { name }) => sum + statSync(join(place, name)).size, 0),
    data: [...html.matchAll(/<script[^>]*>\(?self\.__next_f[^]*?<\/script>/g)]
      .map(([script]) => Buffer.byteLength(script))
      .reduce((sum, bytes) => sum + bytes, 0),
  };
}

const largest = (values: number[]): number => Math.max(...values);

function rowOf(kind: string, pages: Page[]): string[] {
  const of = (key: 'html' | 'scripts' | 'styles' | 'output' | 'data') =>
    pages.map((page) => page[key]);
  return [
    kind,
    String(pages.length),
    kilo(median(of('html'))),
    kilo(largest(of('html'))),
    kilo(median(of('scripts'))),
    kilo(median(of('styles'))),
    kilo(median(of('data'))),
    kilo(median(of('output'))),
    kilo(largest(of('output'))),
  ];
}

/** Bytes of all files by ending, largest first. */
function endings(folder: string): [string, number][] {
  const sums = new Map<string, number>();
  for (const { name, bytes } of filesBelow(folder)) {
    const ending = /[^.]*$/.exec(name)?.[0] ?? '';
    sums.set(ending, (sums.get(ending) ?? 0) + bytes);
  }
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

function main(folder: string): void {
  const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)index\.html$/.test(name) && !/^(?:_not-found|404|blog)\//.test(name))
    .map((name) => name.slice(0, -'index.html'.length));
  const pages = addresses.map((address) => weighPage(folder, address));
  const head = ['KB', '页数', 'HTML 中位', '最大', 'JS', 'CSS', '页内数据', '产出中位', '最大'];
  const rows = KINDS.map(([kind]) =>
    rowOf(
      kind,
      pages.filter((page) => page.kind === kind),
    ),
  );
  console.log(
    table(
      head,
      rows.filter(([, count]) => count !== '0'),
    ),
  );
  const files = endings(folder);
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const shares = files.slice(0, 6).map(([ending, bytes]) => `${ending} ${kilo(bytes / 1000)} MB`);
  console.log(
    `\n全部 ${kilo(total / 1000)} MB，${pages.length} 页，每页 ${kilo(total / pages.length)} KB（${shares.join('，')}）`,
  );
}

const [, , folder = 'out'] = process.argv;
if (existsSync(join(folder, 'index.html'))) main(folder);
else {
  console.error(`${folder} 里没有导出的网站：先运行 EXPORT=1 npm run build`);
  process.exitCode = 1;
}
