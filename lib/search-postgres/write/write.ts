import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { SearchWords } from '#lib/search/documents/shard.ts';
import type { ArrivingStore } from '#lib/search/index/arriving-store.ts';
import type { ProjectName, SearchDocument } from '#lib/search/types.ts';
import type { DatabaseAddress } from '../address.ts';
import { withClient } from '../connection.ts';
import { headOf } from '../head.ts';
import type { PostingRow } from '../postings.ts';
import { lockKey, oldestServer, schema, tables } from '../schema.ts';
import { DatabaseTrouble } from '../trouble.ts';
import { type Seals, oldDocuments, oldPostings, postingKey, sealOf } from './difference.ts';
import { type DocumentRow, documentRows, numberEntries, postingRows, storeOf } from './rows.ts';

/** What is to be searched. */
export interface Searchable {
  documents: readonly SearchDocument[];
  projects: readonly ProjectName[];
  words: SearchWords;
  /** Digest of the documents. */
  content: string;
}

/** What a run has done. */
export interface Written {
  /** Number of the generation that readers have now. */
  generation: number;
  /** False: it was there already, and nothing was written. */
  isNew: boolean;
  documents: number;
  terms: number;
  /** Rows that were written, and rows that the new generation has no more. */
  changed: { documents: number; postings: number; ended: number };
}

/** Milliseconds: the longest statement copies or seals a large table. */
const PATIENCE = { connect: 10_000, statement: 600_000 };
const PORTION = 5000;
/** Characters of a head in one row. */
const PART = 1_000_000;

/**
 * Puts an index into a database: a new generation beside the one that readers have, of which only what has changed
 * is written. All of it is one transaction, so a run that fails or is killed leaves nothing, and readers have the
 * whole of one generation or of the other. The generation before stays for those who are reading it; what only
 * older ones had is removed.
 * @param onStep told what is being done, in Chinese.
 * @throws DatabaseTrouble
 */
export async function writeIndex(
  address: DatabaseAddress,
  searchable: Searchable,
  onStep: (doing: string) => void = () => undefined,
): Promise<Written> {
  return withClient(address, PATIENCE, async (client) => {
    await client.query('BEGIN');
    await prepare(client, address.label);
    onStep('正在把文档切成词');
    const store = storeOf(searchable.documents, searchable.projects);
    onStep('正在和库里的比较');
    const written = await writeGeneration(client, store, searchable, onStep);
    await client.query(written.isNew ? 'COMMIT' : 'ROLLBACK');
    return written;
  });
}

async function prepare(client: Client, label: string): Promise<void> {
  const { rows } = await client.query<{
    version: number;
    encoding: string;
    locked: boolean;
    there: boolean;
  }>(
    `SELECT current_setting('server_version_num')::integer AS version,
            current_setting('server_encoding') AS encoding,
            pg_try_advisory_xact_lock(${lockKey}) AS locked,
            to_regclass('${schema}.postings') IS NOT NULL AS there`,
  );
  const [found] = rows;
  const refuse = (why: string): never => {
    throw new DatabaseTrouble(`数据库 ${label}：${why}`, false);
  };
  if (!found) return;
  if (found.version < oldestServer)
    refuse(`PostgreSQL ${Math.floor(found.version / 10_000)} 太旧，须是 12 或更新的`);
  if (found.encoding !== 'UTF8') refuse(`编码是 ${found.encoding}，须是 UTF8；另建一个库`);
  if (!found.locked) refuse('另一次 index 正在写；等它写完再运行，两次写的一样就不会再写');
  // Making what is there already would wait for all who read.
  if (!found.there) await client.query(tables);
}

async function writeGeneration(
  client: Client,
  store: ArrivingStore,
  searchable: Searchable,
  onStep: (doing: string) => void,
): Promise<Written> {
  const current = await newestGeneration(client);
  const generation = current.number + 1;
  const old = await oldDocuments(client);
  const numbers = numberEntries(store, old.numbers, old.next);
  const head = JSON.stringify(headOf(store, numbers, searchable));
  const digest = createHash('sha256').update(head).digest('hex');
  const postings = await oldPostings(client);
  onStep('正在写变了的');
  const changed = { documents: 0, postings: 0, ended: 0 };
  const documentKey = ({ number }: DocumentRow): string => String(number);
  for (const rows of portions(
    changedRows(documentRows(store, numbers), old.seals, documentKey, ({ texts }) => texts),
  )) {
    changed.documents += rows.length;
    await putDocuments(client, generation, rows);
  }
  for (const rows of portions(
    changedRows(postingRows(store, numbers), postings, postingKey, ({ data }) => data),
  )) {
    changed.postings += rows.length;
    await putPostings(client, generation, rows);
  }
  changed.ended = await endRest(client, generation, old.seals, postings);
  const isNew =
    digest !== current.digest || changed.documents + changed.postings + changed.ended > 0;
  const { length: terms } = [...store.terms];
  const documents = store.entries.length;
  if (!isNew) return { generation: current.number, isNew, documents, terms, changed };
  onStep('正在换上新的一代');
  await putHead(client, generation, { content: searchable.content, documents, digest, head });
  await removeOld(client, generation);
  if (changed.postings > PORTION)
    await client.query(`ANALYZE ${schema}.postings, ${schema}.documents`);
  return { generation, isNew, documents, terms, changed };
}

async function newestGeneration(client: Client): Promise<{ number: number; digest: string }> {
  const { rows } = await client.query<{ number: number; digest: string }>(
    `SELECT number, head_digest AS digest FROM ${schema}.generations ORDER BY number DESC LIMIT 1`,
  );
  return rows[0] ?? { number: 0, digest: '' };
}

/** Rows that are not there as they are; what is found again is taken out of the seals. */
function* changedRows<Row>(
  rows: Iterable<Row>,
  seals: Seals,
  keyOf: (row: Row) => string,
  textOf: (row: Row) => string,
): Generator<Row> {
  for (const row of rows) {
    const key = keyOf(row);
    if (seals.get(key) === sealOf(textOf(row))) seals.delete(key);
    else yield row;
  }
}

function* portions<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let portion: Row[] = [];
  for (const row of rows) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

/** What a changed row replaces ends with this generation. */
async function putDocuments(
  client: Client,
  generation: number,
  rows: DocumentRow[],
): Promise<void> {
  const numbers = rows.map(({ number }) => number);
  await endDocuments(client, generation, numbers);
  await client.query(
    `INSERT INTO ${schema}.documents (number, since, key, texts)
     SELECT n, $1, k, t FROM unnest($2::integer[], $3::text[], $4::text[]) AS fresh(n, k, t)`,
    [generation, numbers, rows.map(({ key }) => key), rows.map(({ texts }) => texts)],
  );
}

async function putPostings(client: Client, generation: number, rows: PostingRow[]): Promise<void> {
  await endPostings(client, generation, rows);
  const [terms, blocks] = [rows.map(({ term }) => term), rows.map(({ block }) => block)];
  await client.query(
    `INSERT INTO ${schema}.postings (term, block, since, data)
     SELECT t, b, $1, d FROM unnest($2::text[], $3::integer[], $4::text[]) AS fresh(t, b, d)`,
    [generation, terms, blocks, rows.map(({ data }) => data)],
  );
}

/** What is left of the seals is of no document any more, or was replaced (and so ended already). */
async function endRest(
  client: Client,
  generation: number,
  documents: Seals,
  postings: Seals,
): Promise<number> {
  let ended = 0;
  for (const numbers of portions([...documents.keys()].map(Number)))
    ended += await endDocuments(client, generation, numbers);
  const rows = [...postings.keys()].map((key) => {
    const at = key.indexOf(' ');
    return { block: Number(key.slice(0, at)), term: key.slice(at + 1) };
  });
  for (const portion of portions(rows)) ended += await endPostings(client, generation, portion);
  return ended;
}

async function endDocuments(
  client: Client,
  generation: number,
  numbers: number[],
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE ${schema}.documents SET until = $1
     WHERE number = ANY($2::integer[]) AND until IS NULL AND since < $1`,
    [generation, numbers],
  );
  return rowCount ?? 0;
}

async function endPostings(
  client: Client,
  generation: number,
  rows: readonly Pick<PostingRow, 'term' | 'block'>[],
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE ${schema}.postings AS old SET until = $1
     FROM unnest($2::text[], $3::integer[]) AS fresh(t, b)
     WHERE old.term = fresh.t AND old.block = fresh.b AND old.until IS NULL AND old.since < $1`,
    [generation, rows.map(({ term }) => term), rows.map(({ block }) => block)],
  );
  return rowCount ?? 0;
}

async function putHead(
  client: Client,
  generation: number,
  {
    content,
    documents,
    digest,
    head,
  }: { content: string; documents: number; digest: string; head: string },
): Promise<void> {
  await client.query(
    `INSERT INTO ${schema}.generations (number, content, documents, head_digest) VALUES ($1, $2, $3, $4)`,
    [generation, content, documents, digest],
  );
  for (let part = 0, at = 0; at < head.length; part += 1) {
    // No character is cut in two.
    const isSplit = /[\uD800-\uDBFF]/.test(head.charAt(at + PART - 1));
    const end = at + PART - (isSplit ? 1 : 0);
    await client.query(`INSERT INTO ${schema}.heads (generation, part, data) VALUES ($1, $2, $3)`, [
      generation,
      part,
      head.slice(at, end),
    ]);
    at = end;
  }
}

/** Keeps this generation and the one before. */
async function removeOld(client: Client, generation: number): Promise<void> {
  await client.query(`DELETE FROM ${schema}.generations WHERE number < $1`, [generation - 1]);
  for (const table of ['documents', 'postings'])
    await client.query(`DELETE FROM ${schema}.${table} WHERE until < $1`, [generation]);
}
