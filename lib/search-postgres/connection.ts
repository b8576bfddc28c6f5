import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { DatabaseAddress } from './address.ts';
import { troubleWith } from './trouble.ts';

/** How long a database may take, in milliseconds. */
export interface Patience {
  connect: number;
  statement: number;
}

/**
 * How to connect. Plans of our statements are too cheap to be compiled (`jit`); what we stop waiting for, the
 * server stops working on a little earlier.
 */
export function configOf({ url }: DatabaseAddress, patience: Patience): ClientConfig {
  return {
    connectionString: url,
    application_name: 'sofa-weekly search',
    connectionTimeoutMillis: patience.connect,
    statement_timeout: patience.statement,
    query_timeout: patience.statement + 200,
    options: '-c jit=off',
    keepAlive: true,
  };
}

/**
 * Works over one connection, which is closed in any case.
 * @throws DatabaseTrouble for whatever the connection or a statement fails with.
 */
export async function withClient<Result>(
  address: DatabaseAddress,
  patience: Patience,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(configOf(address, patience));
  let lost: unknown;
  // A connection that breaks between two statements is told here only.
  client.on('error', (cause) => (lost = cause));
  try {
    await client.connect();
    return await work(client);
  } catch (cause) {
    throw troubleWith(address.label, lost ?? cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
