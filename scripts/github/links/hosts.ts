import { isIP } from 'node:net';
import { isPublic } from '#lib/draft/public-host.ts';

/** Names that stand for something near by, or for nothing. */
const NEAR = /\.(?:local|localhost|internal|lan|intranet|home|corp|test|example|invalid)$/;

/** Whether an address may be asked as far as its text says: on the web, at its usual door, with a public name. */
export function isAskable({ protocol, port, username, password, hostname }: URL): boolean {
  if (!/^https?:$/.test(protocol) || `${port}${username}${password}` !== '') return false;
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(host) > 0) return isPublic(host);
  return host.includes('.') && !NEAR.test(host);
}
