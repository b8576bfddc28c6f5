/** An address in a text. */
export interface FoundAddress {
  start: number;
  end: number;
  address: string;
}

/** An address taken apart. */
export interface Address {
  host: string;
  /** Its steps, decoded. */
  path: string[];
  /** Behind `#`, decoded; may be empty. */
  fragment: string;
  /** See {@link keyOfAddress}. */
  key: string;
}

// With a scheme; a host with a path; a path of this site alone.
const addresses =
  /(?:(?<![a-z])https?:\/\/|(?<![\w.@/-])(?:[a-z\d-]+\.)+[a-z]{2,10}(?::\d+)?\/|(?<![\w.@/-])(?:localhost|\d+(?:\.\d+){3})(?::\d+)?\/|(?<![\w.@/-])\/(?=(?:questions|weekly|projects|readings|releases)\/))[^\s\p{Script=Han}。、“”‘’《》「」『』【】"<>|\\^`]*/giu;

/** Finds the addresses in a folded text: without the punctuation and the brackets of the sentence around. */
export function addressesIn(text: string): FoundAddress[] {
  return [...text.matchAll(addresses)].map((match) => {
    let address = match[0];
    for (;;) {
      const shorter = /[.,;:!?'*_~]$/.test(address) || hasLoneBracket(address);
      if (!shorter) break;
      address = address.slice(0, -1);
    }
    return { start: match.index, end: match.index + address.length, address };
  });
}

/** Whether an address ends in a bracket that it does not open: `[title](https://…)`. */
function hasLoneBracket(address: string): boolean {
  const close = address.at(-1) ?? '';
  const open = { ')': '(', ']': '[', '}': '{' }[close];
  return open !== undefined && address.split(close).length > address.split(open).length;
}

/** Takes an address apart; whatever is no address has no path. */
export function partsOf(address: string): Address {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- A query has 500 characters at most.
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/is.exec(address) ?? [];
  const [beforeFragment = '', ...fragment] = rest.split('#');
  const [path = ''] = beforeFragment.split('?');
  return {
    host: host.toLowerCase(),
    path: path.split('/').filter(Boolean).map(decoded),
    fragment: decoded(fragment.join('#')),
    key: keyOfAddress(address),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same for addresses that lead to one page: no scheme, `www.`, fragment, tracking or last slash. */
export function keyOfAddress(address: string): string {
  const [page = ''] = address.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').split('#');
  const [path = '', query = ''] = page.split(/\?(.*)/s);
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !/^(?:utm_\w+|from|share\w*|scene|spm|source)=/i.test(pair))
    .sort();
  // eslint-disable-next-line regexp/no-super-linear-move -- A query has 500 characters at most.
  const host = path.replace(/^[^/]*/, (name) => name.toLowerCase()).replace(/\/+$/, '');
  return [host, ...kept].join('&');
}
