import type * as PagefindService from 'pagefind';
import { fieldsOf, keysOf, textsOf } from './texts.ts';
import type { Fields, Texts } from './texts.ts';
import type { Contender, Files, Hit, Input, Read, Searcher } from './types.ts';

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
  for (const fields of fieldsOf(texts)) {
    await index.addHTMLFile({ url: `/d/${fields.id}/`, content: pageOf(fields) });
  }
  const { files } = await index.getFiles();
  await close();
  const kept = files.filter(({ path }) => !/ui|highlight|playground/.test(path));
  return new Map([
    // Known to the bench only; a page would link to its own address.
    ['keys.json', JSON.stringify(keysOf(texts))],
    ...kept.map(({ path, content }) => [path, content] as const),
  ]);
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

type Ask = (search: (query: string) => Promise<PagefindResult[]>, query: string) => Promise<PagefindResult[]>;

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
  const module = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  // It has no types; what is used of it is described above.
  const { createInstance } = (await import(module)) as Pagefind;
  const instance = createInstance({ basePath: folder });
  const search = async (query: string): Promise<PagefindResult[]> =>
    (await instance.search(query)).results;
  let keys: string[] | undefined;
  const keyAt = async (url: string): Promise<Hit> => {
    keys ??= JSON.parse(new TextDecoder().decode(await read('keys.json'))) as string[];
    return [keys[Number(/\/d\/(\d+)\//.exec(url)?.[1])] ?? ''];
  };
  return {
    search: async (query) => {
      const results = (await ask(search, query)).slice(0, 10);
      const shown = await Promise.all(results.map((result) => result.data()));
      return Promise.all(shown.map(({ url }) => keyAt(url)));
    },
  };
}
