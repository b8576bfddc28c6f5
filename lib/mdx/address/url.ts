const SAFE_PROTOCOLS = new Set(['http', 'https', 'mailto']);

/**
 * Whether an address may stand in content: `http:`, `https:`, `mailto:`, `/…`, `#…`, `?…` or a
 * relative path. Control characters and white space are removed first, as browsers do, so that
 * `java\nscript:` is seen as what it is. `//host` is refused: its meaning depends on the page.
 */
export function isSafeUrl(address: string): boolean {
  const url = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/g, '');
  if (url === '' || /^[\\/]{2}/.test(url) || url.startsWith('\\')) return false;
  const protocol = /^([^/?#]*?):/.exec(url)?.[1];
  return protocol === undefined || SAFE_PROTOCOLS.has(protocol.toLowerCase());
}

/** A refused address in words, for messages: which kind it is. */
export function unsafeUrlKind(address: string): string {
  const protocol = /^\s*([^/?#\s]{1,20}?)\s*:/.exec(address)?.[1];
  return protocol ? `${protocol.toLowerCase()}: 地址` : '没有协议的地址';
}

/** Whether white space or a control character stands in an address: no address has any. */
export function hasSpace(address: string): boolean {
  return /[\s\p{Cc}]/u.test(address);
}
