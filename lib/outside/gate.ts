import { isIP } from 'node:net';
import { isPublic } from './public-host.ts';
import type { Gate } from './types.ts';

/** Names that stand for something near by, or for nothing. */
const NEAR = /\.(?:local|localhost|internal|lan|intranet|home|corp|test|example|invalid)$/;

const INSIDE = '只在内网里有的地址';

/** Lets through what is on the web, at its usual door, with a public name, on machines of the public internet. */
export const publicGate: Gate = {
  refuses: ({ protocol, port, username, password, hostname }) => {
    if (!/^https?:$/.test(protocol)) return '不是网页的地址';
    if (`${username}${password}` !== '') return '带着用户名或密码的地址';
    if (port !== '') return '带着端口的地址，多半只在内网里有';
    const host = hostname.replace(/^\[|\]$|\.$/g, '');
    if (isIP(host) > 0) return isPublic(host) ? null : INSIDE;
    return host.includes('.') && !NEAR.test(host) ? null : INSIDE;
  },
  allows: isPublic,
};

/**
 * {@link publicGate}, and some hosts besides wherever they stand: those of one's own.
 * @param hosts `pictures.corp`, `127.0.0.1:4100`: with a port, that port only.
 */
export function gateWith(hosts: readonly string[]): Gate {
  const own = new Set(hosts.map((host) => host.toLowerCase()));
  const isOwn = ({ protocol, host, hostname }: URL): boolean =>
    /^https?:$/.test(protocol) && (own.has(host) || own.has(hostname));
  return {
    refuses: (url) => (isOwn(url) ? null : publicGate.refuses(url)),
    allows: (ip, url) => isOwn(url) || publicGate.allows(ip, url),
  };
}
