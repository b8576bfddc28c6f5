/**
 * Version of what the tables mean, terms included. It is raised with every change of a table, of a column's form
 * or of the encoder: each version has tables of its own, so that servers of the old one go on until they are
 * replaced.
 */
export const schemaVersion = 1;

/** Where the tables are. */
export const schema = `weekly_search_${schemaVersion}`;

/** Oldest PostgreSQL that this is written for. */
export const oldestServer = 120_000;

/** For `pg_try_advisory_xact_lock`: one run of `weekly index` at a time in a database. */
export const lockKey = 0x5742_0000 + schemaVersion;

/**
 * Makes what is not there yet. A row is of every generation from `since` on and before `until`: a new generation
 * writes what has changed and leaves the rest, and who reads the one before still finds all of it.
 * Postings and heads are written as they are (`EXTERNAL`): packed numbers do not get shorter.
 */
export const tables = `
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE IF NOT EXISTS ${schema}.generations (
  number integer PRIMARY KEY,
  content text NOT NULL,
  documents integer NOT NULL,
  head_digest text NOT NULL,
  made timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS ${schema}.heads (
  generation integer NOT NULL REFERENCES ${schema}.generations ON DELETE CASCADE,
  part integer NOT NULL,
  data text NOT NULL,
  PRIMARY KEY (generation, part)
);
CREATE TABLE IF NOT EXISTS ${schema}.documents (
  number integer NOT NULL,
  since integer NOT NULL,
  until integer,
  key text COLLATE "C" NOT NULL,
  texts text NOT NULL,
  PRIMARY KEY (number, since)
);
CREATE TABLE IF NOT EXISTS ${schema}.postings (
  term text COLLATE "C" NOT NULL,
  block integer NOT NULL,
  since integer NOT NULL,
  until integer,
  data text COLLATE "C" NOT NULL,
  PRIMARY KEY (term, block, since)
);
ALTER TABLE ${schema}.postings ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE INDEX IF NOT EXISTS documents_until ON ${schema}.documents (until) WHERE until IS NOT NULL;
CREATE INDEX IF NOT EXISTS postings_until ON ${schema}.postings (until) WHERE until IS NOT NULL;
`;
