import { asciiForm } from '#lib/text/width.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** Letters that Chinese domains have; with Latin ones beside, strokes among them look like a slash. */
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]*$/u;
const SLASH_LIKE = /[a-z0-9-][丿ノ〳〵丶丨亅]|[丿ノ〳〵丶丨亅][a-z0-9-]/i;

/** Host of an address as it is typed, without user name and port; empty where there is none. */
function typedHost(address: string): string {
  const [, authority = ''] = /^https?:[\\/]*([^/?#\\]*)/i.exec(address) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return (/^(?:\[[^\]]*\]|[^:]*)/.exec(host)?.[0] ?? '').toLowerCase();
}

/** A host that is not the one it looks like. */
export interface FalseHost {
  typed: string;
  /** What a browser opens, in ASCII. */
  real: string;
  /** Whether letters of another script stand for it, which nobody can tell from the ones they look like. */
  foreign: boolean;
}

/**
 * Tells a host that reads as another one than browsers open: letters of other scripts (`gіthub.com`),
 * forms that are mapped (`ｇithub.com`, `evil。example`, `%65vil`), numbers for an address of a machine.
 * Chinese, Japanese and Korean domains are what they look like.
 */
export function falseHost(address: string): FalseHost | null {
  const url = readUrl(address);
  if (!url) return null;
  const typed = typedHost(address);
  const real = url.hostname;
  if (typed === '' || typed.replace(/\.$/, '') === real.replace(/\.$/, '')) return null;
  const foreign = /(?:^|\.)xn--/.test(real);
  const letters = typed.replace(/[\u0000-\u007f]/g, '');
  if (foreign && EAST_ASIAN.test(letters) && !SLASH_LIKE.test(typed)) return null;
  // IPv6 is written shorter.
  if (typed.startsWith('[')) return null;
  return { typed, real, foreign };
}

/** Host that an address leads to, without `www.`; empty where there is none. */
export function hostOf(address: string): string {
  return readUrl(address)?.host.replace(/^www\./, '') ?? '';
}

const DOMAIN = String.raw`(?:[a-z0-9-]{1,63}\.){1,8}`;
/** Endings that names of programs do not have (`Socket.io`, `ASP.NET`). */
const WHOLE = new RegExp(`^${DOMAIN}(?:com|cn|org|edu|gov|example)\\.?$`, 'i');
const WITH_PATH = new RegExp(`^${DOMAIN}[a-z]{2,10}(?::\\d+)?[/?#]\\S*(?=\\s|$)`, 'i');
const FULL = /(?:https?:\/{2}|www\.(?=[\w-]+\.))[^\s<>"'，。；、（）()]+/i;

/** An address that words say, as it would be opened, and whether it is a bare name (`github.com/x`). */
export function addressIn(words: string): { address: string; bare: boolean } | null {
  const plain = asciiForm(words).trim();
  const [full] = FULL.exec(words) ?? FULL.exec(plain) ?? [];
  if (full !== undefined) return { address: full.replace(/^www/i, 'http://www'), bare: false };
  const [bare] = WHOLE.exec(plain) ?? WITH_PATH.exec(plain) ?? [];
  return bare === undefined ? null : { address: `http://${bare}`, bare: true };
}
