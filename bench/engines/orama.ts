import { create, insertMultiple, load, save, search } from '@orama/orama';
import type { AnyOrama, RawData, Tokenizer } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { fieldsOf, keysOf, pairs, readJson, textsFile, textsOf } from './texts.ts';
import type { Texts } from './texts.ts';
import type { Contender, Files, Input, Read, Searcher } from './types.ts';

const fields = ['title', 'question', 'answer', 'extra'];
const schema = { title: 'string', question: 'string', answer: 'string', extra: 'string' } as const;

/** Its own words, in lower case: the tokenizer for Chinese leaves capitals alone, nobody types them. */
function mandarin(): Tokenizer {
  // It is the default tokenizer of the same interface, typed more narrowly by its package.
  const own = createTokenizer() as Tokenizer;
  return { ...own, tokenize: (raw, ...rest) => own.tokenize(raw.toLowerCase(), ...rest) };
}

function paired(): Tokenizer {
  return {
    language: 'custom',
    normalizationCache: new Map(),
    tokenize: (raw) => [...new Set(pairs(raw))],
  };
}

// Sorting by a field is never asked for, and its lists would travel with the index.
const empty = (tokenizer: Tokenizer): AnyOrama =>
  create({ schema, sort: { enabled: false }, components: { tokenizer } });

async function filled(tokenizer: Tokenizer, texts: Texts): Promise<AnyOrama> {
  const index: AnyOrama = empty(tokenizer);
  const documents = fieldsOf(texts).map(({ id, ...rest }) => ({ ...rest, id: String(id) }));
  await insertMultiple(index, documents, 500);
  return index;
}

const builder =
  (tokenizer: () => Tokenizer) =>
  async (input: Input): Promise<Files> => {
    const texts = textsOf(input);
    // What was just written.
    const index = await filled(tokenizer(), JSON.parse(texts) as Texts);
    return new Map([
      [textsFile, texts],
      ['index.json', JSON.stringify(save(index), withoutTexts)],
    ]);
  };

/** Its own copy of the documents keeps only their ids: the texts travel already. */
function withoutTexts(key: string, value: unknown): unknown {
  return key !== '' &&
    typeof value === 'object' &&
    value !== null &&
    'answer' in value &&
    'id' in value
    ? { id: value.id }
    : value;
}

function searcher(index: AnyOrama, texts: Texts): Searcher {
  const keys = keysOf(texts);
  return {
    search: async (query) => {
      const { hits } = await search(index, {
        term: query,
        properties: fields,
        limit: 10,
      });
      return hits.map(({ id }) => [keys[Number(id)] ?? '']);
    },
  };
}

async function openDocuments(read: Read, tokenizer: Tokenizer): Promise<Searcher> {
  const texts = await readJson<Texts>(read, textsFile);
  return searcher(await filled(tokenizer, texts), texts);
}

async function openIndex(read: Read, tokenizer: Tokenizer): Promise<Searcher> {
  const texts = await readJson<Texts>(read, textsFile);
  const index = empty(tokenizer);
  load(index, await readJson<RawData>(read, 'index.json'));
  return searcher(index, texts);
}

export const openMandarin = (read: Read): Promise<Searcher> => openDocuments(read, mandarin());
export const openMandarinIndex = (read: Read): Promise<Searcher> => openIndex(read, mandarin());
export const openPairs = (read: Read): Promise<Searcher> => openDocuments(read, paired());

const code = (name: string): string[] => [`export { ${name} } from './engines/orama.ts'`];
const buildMandarin = builder(mandarin);
const buildPairs = builder(paired);

/** Orama with its tokenizer for Chinese, and with our pairs. */
export const orama: readonly Contender[] = [
  {
    id: 'orama-mandarin',
    title: 'Orama，mandarin',
    packages: ['@orama/orama', '@orama/tokenizers'],
    settings: '四个字段，`@orama/tokenizers/mandarin`（先转小写，它自己不转），默认门槛（任一词）',
    delivery: 'documents',
    code: code('openMandarin'),
    build: buildMandarin,
    open: openMandarin,
  },
  {
    id: 'orama-mandarin-index',
    title: 'Orama，mandarin',
    packages: ['@orama/orama', '@orama/tokenizers'],
    settings: '同上',
    delivery: 'index',
    code: code('openMandarinIndex'),
    build: buildMandarin,
    open: openMandarinIndex,
    answersAs: 'orama-mandarin',
  },
  {
    id: 'orama-pairs',
    title: 'Orama，二元组',
    packages: ['@orama/orama'],
    settings: '同上，分词换成本站的编码器',
    delivery: 'documents',
    code: code('openPairs'),
    build: buildPairs,
    open: openPairs,
  },
];
