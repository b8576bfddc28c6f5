import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { schema } from '../schema.ts';

/** By which a text is known to be the same: itself where it is short. */
export function sealOf(text: string): string {
  return text.length <= longest ? text : createHash('md5').update(text).digest('hex');
}

const longest = 32;

/** The seal of a column, as PostgreSQL works it out. */
const sealed = (column: string): string =>
  `CASE WHEN length(${column}) <= ${longest} THEN ${column} ELSE md5(${column}) END`;

const portion = 20_000;

/** Rows that are there: seals by key. What is found again among the new ones is taken out. */
export type Seals = Map<string, string>;

/** Documents of the newest generation: number and seal by key, and the first number that none ever had. */
export interface OldDocuments {
  numbers: Map<string, number>;
  seals: Seals;
  next: number;
}

/** Reads what is known of the documents. */
export async function oldDocuments(client: Client): Promise<OldDocuments> {
  const old: OldDocuments = { numbers: new Map(), seals: new Map(), next: 0 };
  const statement = `SELECT number, key, ${sealed('texts')} AS seal FROM ${schema}.documents WHERE until IS NULL`;
  await eachRow<{ number: number; key: string; seal: string }>(client, statement, (row) => {
    old.numbers.set(row.key, row.number);
    old.seals.set(String(row.number), row.seal);
  });
  const { rows } = await client.query<{ next: number }>(
    `SELECT coalesce(max(number) + 1, 0) AS next FROM ${schema}.documents`,
  );
  old.next = rows[0]?.next ?? 0;
  return old;
}

/** A posting row's key. */
export function postingKey({ term, block }: { term: string; block: number }): string {
  return `${block} ${term}`;
}

/** Reads the seals of all postings. */
export async function oldPostings(client: Client): Promise<Seals> {
  const seals: Seals = new Map();
  const statement = `SELECT term, block, ${sealed('data')} AS seal FROM ${schema}.postings WHERE until IS NULL`;
  await eachRow<{ term: string; block: number; seal: string }>(client, statement, (row) => {
    seals.set(postingKey(row), row.seal);
  });
  return seals;
}

/** Rows by portions: all at a time would be twice in memory. */
async function eachRow<Row extends object>(
  client: Client,
  statement: string,
  take: (row: Row) => void,
): Promise<void> {
  await client.query(`DECLARE seals NO SCROLL CURSOR FOR ${statement}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${portion} FROM seals`);
    for (const row of rows) take(row);
    if (rows.length < portion) break;
  }
  await client.query('CLOSE seals');
}
