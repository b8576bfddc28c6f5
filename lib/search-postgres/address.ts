import { DatabaseTrouble } from './trouble.ts';

/** A database's address, and how it may be named in a log. */
export interface DatabaseAddress {
  url: string;
  /** Host, port and database: nothing that would let anybody in. */
  label: string;
}

/** What an address must be, for people. */
export const addressForm =
  '须是 postgres://用户名:密码@主机:端口/库名，用户名和密码里的特殊字符写成 %40 这样';

/**
 * Reads the address of a database.
 * @param name what the address was given by, for the message.
 * @throws DatabaseTrouble that does not repeat it.
 */
export function readAddress(name: string, source: string): DatabaseAddress {
  try {
    const url = new URL(source);
    const { protocol, hostname, port, pathname, username, password, searchParams } = url;
    decodeURIComponent(username + password);
    if (!/^postgres(?:ql)?:$/.test(protocol) || pathname.length < 2) throw new Error('no database');
    const names = [hostname, searchParams.get('host') ?? '', 'localhost'];
    const host = names.find((one) => one !== '') ?? '';
    return { url: source, label: `${host}${port && `:${port}`}${pathname}` };
  } catch {
    // The cause would repeat the address.
    throw new DatabaseTrouble(`${name} ${addressForm}`, false);
  }
}

/** Reads addresses with commas between: replicas that answer alike. @throws DatabaseTrouble */
export function readAddresses(name: string, source: string): DatabaseAddress[] {
  return source
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => readAddress(name, one.trim()));
}
