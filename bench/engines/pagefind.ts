import type * as PagefindService from 'pagefind';
import { versionsOf } from '../report/versions.ts';
import { fieldsOf, keysOf, textsOf } from './texts.ts';
import type { Fields, Texts } from './texts.ts';
import type { Found } from '#lib/search/test-support/relevance.ts';
import type { Contender, Files, Input, Read, Searcher } from './types.ts';

/** The part of Pagefind's browser module that is used. */
interface Pagefind {
  createInstance(options: { basePath: string }): {
    search(query: string): Promise<{ results: PagefindResult[] }>;
  };
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string }>;
}

const folder = '/pagefind/';
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

async function build(input: Input): Promise<Files> {
  const { createIndex, close }: typeof PagefindService = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind：${errors.join('；')}`);
  // What our own packing wrote.
  const texts = JSON.parse(textsOf(input)) as Texts;
  const keys = keysOf(texts);
  for (const fields of fieldsOf(texts)) {
    const url = `/${encodeURIComponent(keys[fields.id] ?? '')}/`;
    await index.addHTMLFile({ url, content: pageOf(fields) });
  }
  const { files } = await index.getFiles();
  await close();
  refuseOther(files.find(({ path }) => path === 'pagefind-entry.json')?.content);
  const kept = files.filter(({ path }) => !/ui|highlight|playground/.test(path));
  return new Map(kept.map(({ path, content }) => [path, content]));
}

/** The program is a package of its own for each platform, and may be older than what calls it. */
function refuseOther(entry: Uint8Array | undefined): void {
  const expected = versionsOf(['pagefind']).get('pagefind');
  // Pagefind's own file.
  const { version } = JSON.parse(new TextDecoder().decode(entry)) as { version: string };
  if (version !== expected) {
    throw new Error(`这个平台上的 Pagefind 程序是 ${version}，不是 ${expected}：结果会不同，不量`);
  }
}

function pageOf({ title, question, answer, extra }: Fields): string {
  const paragraphs = [question, answer, extra]
    .flatMap((text) => text.split('\n'))
    .filter(Boolean)
    .map((text) => `<p>${escaped(text)}</p>`);
  const body = `<h1>${escaped(title)}</h1>${paragraphs.join('')}`;
  return `<!doctype html><html lang="zh-CN"><head><title>${escaped(title)}</title></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Ask = (
  search: (query: string) => Promise<PagefindResult[]>,
  query: string,
) => Promise<PagefindResult[]>;

const once: Ask = (search, query) => search(query);

/** The whole query and each of its words, their scores added: any word may match. */
const wordByWord: Ask = async (search, query) => {
  const words = [...segmenter.segment(query)].filter((part) => part.isWordLike);
  const asked = [...new Set([query, ...words.map((part) => part.segment)])];
  const sums = new Map<string, PagefindResult>();
  for (const results of await Promise.all(asked.map(search))) {
    for (const result of results) {
      const score = (sums.get(result.id)?.score ?? 0) + result.score;
      sums.set(result.id, { ...result, score, data: () => result.data() });
    }
  }
  return [...sums.values()].sort((a, b) => b.score - a.score);
};

/** Runs Pagefind's own browser module on the main thread, with its requests answered by `read`. */
async function open(read: Read, ask: Ask): Promise<Searcher> {
  const [source] = await Promise.all([read('pagefind.js'), read('pagefind-worker.js')]);
  surround(read);
  const address = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  // It has no types; what is used of it is described above.
  const loaded = (await import(address)) as Pagefind;
  const instance = loaded.createInstance({ basePath: folder });
  const search = async (query: string): Promise<PagefindResult[]> =>
    (await instance.search(query)).results;
  const show = async (result: PagefindResult): Promise<Found> => {
    const { url } = await result.data();
    return [decodeURIComponent(url.replaceAll('/', ''))];
  };
  return {
    search: async (query) => Promise.all((await ask(search, query)).slice(0, 10).map(show)),
    first: async (query) => {
      const [best] = await ask(search, query);
      return best && show(best);
    },
  };
}

/** What the module expects around it: the page's language, and a way to fetch. */
function surround(read: Read): void {
  const page = {
    // As in any module.
    currentScript: null,
    querySelector: () => ({ getAttribute: () => 'zh-CN' }),
  };
  const fetch = async (address: string | URL): Promise<Response> => {
    const name = String(address).slice(folder.length).replace(/\?.*/, '');
    const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    const body = await read(decodeURIComponent(name));
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  };
  Object.assign(globalThis, { document: page, fetch });
}

const common = {
  packages: ['pagefind'],
  delivery: 'queries' as const,
  code: [],
  build,
  isText: (name: string) => name.startsWith('fragment/'),
};

/** Pagefind as it comes, and with a search per word as its users add by hand. */
export const pagefind: readonly Contender[] = [
  {
    ...common,
    id: 'pagefind',
    title: 'Pagefind',
    settings: '一份文档一页，`<html lang="zh-CN">`，标题为 `<h1>`，其余为段落；原样查询',
    open: (read) => open(read, once),
  },
  {
    ...common,
    id: 'pagefind-words',
    title: 'Pagefind，逐词再查',
    settings: '同上；整句之外，`Intl.Segmenter` 切出的每个词各查一次，分数相加',
    open: (read) => open(read, wordByWord),
  },
];
