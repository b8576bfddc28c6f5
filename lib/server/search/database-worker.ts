import { readAddresses } from '#lib/search-postgres/address.ts';
import { type PostgresAnswerer, postgresAnswerer } from '#lib/search-postgres/read/answerer.ts';
import { Unavailable } from '#lib/search/api/answerer.ts';
import type { DatabaseReply, DatabaseTask } from './task.ts';

let answerer: PostgresAnswerer | undefined;

/** What the thread does that answers from a database: pages never wait for its ranking. */
export default async function work(task: DatabaseTask): Promise<DatabaseReply> {
  answerer ??= postgresAnswerer(readAddresses('SEARCH_URL', task.databases));
  try {
    if ('query' in task) return { answer: await answerer.ask(task.query) };
    const opened = await answerer.open();
    return { opened, state: answerer.state() };
  } catch (cause) {
    if (!(cause instanceof Unavailable)) throw cause;
    return { refused: cause.message, state: answerer.state() };
  }
}
