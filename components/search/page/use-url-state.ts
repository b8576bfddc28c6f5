import { useSearchParams } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UrlState } from '../ask/url-state.ts';
import { AddressKeeper } from './address-keeper.ts';

/** The search page's state, mirrored in its address; `query` is what the field shows, ahead of it. */
export function useUrlState(): { state: UrlState; address: AddressKeeper } {
  const first = useFirstAddress();
  const [address] = useState(() => new AddressKeeper(first));
  const [state, setState] = useState(address.state);
  useEffect(() => address.listen(setState), [address]);
  return { state, address };
}

/** Query and fragment of the address at first. */
function useFirstAddress(): string {
  // Also keeps the page out of what is rendered at build: there the archive stands in its place.
  const query = useSearchParams().toString();
  return useSyncExternalStore(
    () => () => undefined,
    () => location.search + location.hash,
    () => (query ? `?${query}` : ''),
  );
}
