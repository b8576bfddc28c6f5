import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, type LookupFunction, isIP } from 'node:net';

/** Networks of IPv4 that are not the public internet: this machine and those around it (IANA's registry). */
const INSIDE: readonly [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // The services of clouds for their own machines.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Of IPv6, ways to write an address of IPv4 (Teredo, 6to4), and examples. */
const INSIDE_6: readonly [network: string, bits: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
];

const inside = new BlockList();
for (const [network, bits] of INSIDE) inside.addSubnet(network, bits);
for (const [network, bits] of INSIDE_6) inside.addSubnet(network, bits, 'ipv6');
/** All of IPv6 that is given out. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether a machine's address is one of the public internet. @param ip IPv4 or IPv6. */
export function isPublic(ip: string): boolean {
  const version = isIP(ip);
  if (version === 6) return given.check(ip, 'ipv6') && !inside.check(ip, 'ipv6');
  return version === 4 && !inside.check(ip);
}

/** A host that is not to be asked: a machine of its is none of the public internet. */
export class InsideError extends Error {
  override readonly name = 'InsideError';
  readonly host: string;

  constructor(host: string) {
    super(`${host} 不是公网上的地址`);
    this.host = host;
  }
}

/**
 * Looks a name up for a connection, and refuses it where any of its machines is none that is allowed: what
 * was looked at is what is connected to.
 *
 * @param allowed which addresses of machines are.
 */
export function guardedLookup(allowed: (ip: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (failed, found) => {
      const refused = found?.find(({ address }) => !allowed(address));
      const [first] = found ?? [];
      if (failed ?? refused) done(failed ?? new InsideError(hostname), '');
      else if (options.all) done(null, found satisfies LookupAddress[]);
      else done(null, first?.address ?? '', first?.family);
    });
  };
}
