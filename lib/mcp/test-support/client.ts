import { type CallToolResult, Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from '../server.ts';
import type { Source } from '../source.ts';

/** The official client at a server of ours in the same process. Whoever connects closes it. */
export async function connected(source: Source): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1.0.0' });
  await createServer(source).connect(there);
  await client.connect(here);
  return client;
}

/** What a tool said, as text. */
export function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : part.type)).join('');
}
