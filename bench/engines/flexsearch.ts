import { Charset, Index } from 'flexsearch';
import { fieldsOf, joined, keysOf, pairs, readJson, textsFile, textsOf } from './texts.ts';
import type { Texts } from './texts.ts';
import type { Contender, Files, Input, Read, Searcher } from './types.ts';

const cjk = (): Index => new Index({ encoder: Charset.CJK, tokenize: 'forward' });
const paired = (): Index => new Index({ tokenize: 'strict', encode: pairs });

const builder =
  (make: () => Index) =>
  (input: Input): Promise<Files> => {
    const texts = textsOf(input);
    const files: Files = new Map([[textsFile, texts]]);
    // What was just written.
    const index = filled(make(), JSON.parse(texts) as Texts);
    index.export((name: string, part: string) => {
      files.set(`index/${name}.json`, part);
    });
    files.set('index/names.json', JSON.stringify([...files.keys()].filter(isPart)));
    return Promise.resolve(files);
  };

const isPart = (name: string): boolean => name.startsWith('index/');

function filled(index: Index, texts: Texts): Index {
  for (const fields of fieldsOf(texts)) index.add(fields.id, joined(fields));
  return index;
}

function searcher(index: Index, texts: Texts): Searcher {
  const keys = keysOf(texts);
  return {
    search: (query) => {
      const found = index.search(query, { limit: 10, suggest: true });
      return found.map((id) => [keys[Number(id)] ?? '']);
    },
  };
}

async function openDocuments(read: Read, make: () => Index): Promise<Searcher> {
  const texts = await readJson<Texts>(read, textsFile);
  return searcher(filled(make(), texts), texts);
}

async function openIndex(read: Read, make: () => Index): Promise<Searcher> {
  const texts = await readJson<Texts>(read, textsFile);
  const index = make();
  for (const name of await readJson<string[]>(read, 'index/names.json')) {
    const part = new TextDecoder().decode(await read(name));
    index.import(name.slice('index/'.length, -'.json'.length), part);
  }
  return searcher(index, texts);
}

export const openPairs = (read: Read): Promise<Searcher> => openDocuments(read, paired);
export const openPairsIndex = (read: Read): Promise<Searcher> => openIndex(read, paired);
export const openCjk = (read: Read): Promise<Searcher> => openDocuments(read, cjk);
export const openCjkIndex = (read: Read): Promise<Searcher> => openIndex(read, cjk);

const packages = ['flexsearch'];
const buildPairs = builder(paired);
const buildCjk = builder(cjk);
const code = (name: string): string[] => [`export { ${name} } from './engines/flexsearch.ts'`];

/** FlexSearch with our pairs, and as it comes with its encoder for Chinese. */
export const flexsearch: readonly Contender[] = [
  {
    id: 'flexsearch-pairs',
    title: 'FlexSearch，二元组',
    packages,
    settings: '四个字段连成一段（标题两遍），本站的编码器，`tokenize: strict`，`suggest`',
    delivery: 'documents',
    code: code('openPairs'),
    build: buildPairs,
    open: openPairs,
  },
  {
    id: 'flexsearch-pairs-index',
    title: 'FlexSearch，二元组',
    packages,
    settings: '同上',
    delivery: 'index',
    code: code('openPairsIndex'),
    build: buildPairs,
    open: openPairsIndex,
    answersAs: 'flexsearch-pairs',
  },
  {
    id: 'flexsearch-cjk',
    title: 'FlexSearch，Charset.CJK',
    packages,
    settings: '同上，但用它自带的 `Charset.CJK`，`tokenize: forward`（其文档的写法）',
    delivery: 'documents',
    code: code('openCjk'),
    build: buildCjk,
    open: openCjk,
  },
  {
    id: 'flexsearch-cjk-index',
    title: 'FlexSearch，Charset.CJK',
    packages,
    settings: '同上',
    delivery: 'index',
    code: code('openCjkIndex'),
    build: buildCjk,
    open: openCjkIndex,
    answersAs: 'flexsearch-cjk',
  },
];
