import { createHash } from 'node:crypto';
import { schema } from '../schema.ts';
import { textFields } from '../head.ts';
import type { DocumentTexts, Head } from '../head.ts';
import { readPosting } from '../postings.ts';
import type { PostingRow } from '../postings.ts';

/** Asks a database; `pg`'s clients and pools do. */
export interface Asking {
  query<Row extends object>(statement: {
    name?: string;
    text: string;
    values?: unknown[];
  }): Promise<{ rows: Row[] }>;
}

/** A generation of the index was replaced twice while it was being read. */
export class GenerationGone extends Error {
  override readonly name = 'GenerationGone';
}

const ofGeneration = 'since <= $1 AND (until IS NULL OR until > $1)';
// Without a row the generation is gone; with nothing found there is one row of nulls.
const inGeneration = (found: string): string =>
  `SELECT found.* FROM ${schema}.generations LEFT JOIN LATERAL (${found}) AS found ON true
   WHERE generations.number = $1`;

const readPostings = {
  name: 'weekly-postings',
  text: inGeneration(
    `SELECT term, block, data FROM ${schema}.postings WHERE term = ANY($2::text[]) AND ${ofGeneration}`,
  ),
};
const readTexts = {
  name: 'weekly-texts',
  text: inGeneration(
    `SELECT number AS document, texts FROM ${schema}.documents
     WHERE number = ANY($2::integer[]) AND ${ofGeneration}`,
  ),
};

type Nullable<Row> = { [Field in keyof Row]: Row[Field] | null };

/** Reads the postings of terms. @throws GenerationGone */
export async function fetchPostings(
  asking: Asking,
  generation: number,
  terms: readonly string[],
  entryOf: Int32Array,
): Promise<Map<string, ReturnType<typeof readPosting>>> {
  if (terms.length === 0) return new Map();
  const values = [generation, terms];
  const { rows } = await asking.query<Nullable<PostingRow>>({ ...readPostings, values });
  if (rows.length === 0) throw new GenerationGone();
  const byTerm = new Map<string, Pick<PostingRow, 'block' | 'data'>[]>();
  for (const { term, block, data } of rows) {
    if (term === null || block === null || data === null) continue;
    const others = byTerm.get(term);
    if (others) others.push({ block, data });
    else byTerm.set(term, [{ block, data }]);
  }
  return new Map([...byTerm].map(([term, found]) => [term, readPosting(found, entryOf)]));
}

/** Reads the texts of documents by their numbers. @throws GenerationGone */
export async function fetchTexts(
  asking: Asking,
  generation: number,
  numbers: readonly number[],
): Promise<Map<number, DocumentTexts>> {
  if (numbers.length === 0) return new Map();
  const values = [generation, numbers];
  const { rows } = await asking.query<Nullable<{ document: number; texts: string }>>({
    ...readTexts,
    values,
  });
  if (rows.length === 0) throw new GenerationGone();
  const found = new Map<number, DocumentTexts>();
  for (const { document, texts } of rows)
    if (document !== null && texts !== null) found.set(document, textsIn(texts));
  return found;
}

function textsIn(json: string): DocumentTexts {
  // `documentRows` wrote it, in the order of `textFields`.
  const values = JSON.parse(json) as string[];
  return Object.fromEntries(
    textFields.map((field, i) => [field, values[i] ?? '']),
  ) as DocumentTexts;
}

/** Numbers of the generations that are there, newest first: at most two. */
export async function fetchGenerations(asking: Asking): Promise<number[]> {
  const { rows } = await asking.query<{ number: number }>({
    text: `SELECT number FROM ${schema}.generations ORDER BY number DESC`,
  });
  return rows.map(({ number }) => number);
}

/** Reads the head of a generation, and its digest: that changes with anything that is searched. @throws GenerationGone */
export async function fetchHead(
  asking: Asking,
  generation: number,
): Promise<{ head: Head; digest: string }> {
  let json = '';
  for (let part = 0; ; part += 1) {
    const { rows } = await asking.query<{ data: string }>({
      text: `SELECT data FROM ${schema}.heads WHERE generation = $1 AND part = $2`,
      values: [generation, part],
    });
    if (!rows[0]) break;
    json += rows[0].data;
  }
  if (json === '') throw new GenerationGone();
  try {
    // `headOf` wrote it.
    const head = JSON.parse(json) as Head;
    return { head, digest: createHash('sha256').update(json).digest('hex').slice(0, 16) };
  } catch (cause) {
    // Removed between two of its parts.
    throw new GenerationGone('', { cause });
  }
}
