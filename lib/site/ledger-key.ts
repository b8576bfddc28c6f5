import { readUrl } from '#lib/text/read-url.ts';

/**
 * The form under which a ledger knows an address: as a browser asks for it, without fragment. Two ways to
 * write one address are one.
 * @param written as content has it. @returns null for what is no address on the web.
 */
export function ledgerKey(written: string): string | null {
  const url = readUrl(written.startsWith('//') ? `https:${written}` : written);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url.href;
}
