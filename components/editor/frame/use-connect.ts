import { useCallback } from 'react';
import { connect } from '#components/search/ask/connect.ts';
import type { SearchClient } from '#lib/search/browser/client.ts';
import type { Session } from '../session/session.ts';

/** Gives the page's search to whoever looks for something; always the same function. */
export function useConnect({ settings }: Session): () => SearchClient {
  const { folder, worker } = settings.search;
  return useCallback(() => connect(folder, worker), [folder, worker]);
}
