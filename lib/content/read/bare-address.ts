import type { Data } from 'unified';
// Adds the lists of extensions to unified's data.
import type {} from 'remark-parse';

/** Chinese marks and full-width forms: they end an address, as a space does. */
const ENDS =
  /[\s<\u2014\u2018-\u201f\u2026\u2190-\u21ff\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
/** ASCII punctuation that a Chinese sentence goes on behind, or the next address. An address has 4096 characters at most. */

const ENDS_BEFORE =
  /(?<![.,;!|"'*])[.,;!|"'*]+(?=\p{Script=Han})|(?<![,;|])[,;|]+(?=https?:\/\/)/iu;
/** A host of ASCII letters, and what follows it at once where no path begins. */
const HOST = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z0-9](?::\d+)?)(?=[^\x00-\x7f])/i;
/** Longer addresses are left to the parser that knows no Chinese. */
const LONGEST = 4096;

/**
 * How long the bare address is that a text begins with, in UTF-16 units; 0 where it begins with
 * none. GFM ends an address at white space only; this one also ends it at Chinese punctuation, at
 * a bracket that was opened before it, and behind a host that Chinese words follow.
 * Source: the rules of GFM (autolinks, extended), and how Chinese is typed.
 */
export function addressLength(text: string): number {
  const start = /^(?:https?:\/\/(?=[^\s\p{P}])|www\.(?=[^\s.]))/iu.exec(text)?.[0];
  if (start === undefined) return 0;
  const address = withinBrackets(before(ENDS_BEFORE, before(ENDS, text)));
  const host = HOST.exec(address)?.[0];
  // `例子.example` and `a.例子.example` go on in Chinese; `a.example的首页` does not.
  const whole = host && !/^[^/?#.]*\./.test(address.slice(host.length)) ? host : address;
  const length = withoutTrail(whole).length;
  return length > start.length ? length : 0;
}

/** A text up to the first match. */
function before(mark: RegExp, text: string): string {
  const end = text.search(mark);
  return end < 0 ? text : text.slice(0, end);
}

/** Cuts at the first bracket that closes nothing and that no further part of an address follows. */
function withinBrackets(address: string): string {
  let open = 0;
  for (let at = 0; at < address.length; at += 1) {
    const character = address[at];
    if (character === '(') open += 1;
    const closes = character === ')' || character === ']';
    if (
      closes &&
      (character === ']' || open === 0) &&
      !/[\w/%=&?#.~-]/.test(address[at + 1] ?? '')
    ) {
      return address.slice(0, at);
    }
    if (character === ')') open -= 1;
    if (/^\*\*|^~~|^__/.test(address.slice(at, at + 2)) && !/[\w/]/.test(address[at + 2] ?? '')) {
      return address.slice(0, at);
    }
  }
  return address;
}

/** Punctuation at the end belongs to the sentence, as does a bracket that was opened before. */
function withoutTrail(address: string): string {
  let end = address.length;
  let [open, closed] = [0, 0];
  for (const character of address) {
    if (character === '(') open += 1;
    if (character === ')') closed += 1;
  }
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (last === ')' && closed > open) closed -= 1;
    else if (last === ';') end -= entityLength(address, end) - 1;
    else if (!'?!.,:*_~\'"]'.includes(last)) break;
  }
  return address.slice(0, end);
}

/** Length of `&amp;` at the end of an address; 1 for a semicolon alone. */
function entityLength(address: string, end: number): number {
  return /&[a-z]+;$/i.exec(address.slice(Math.max(0, end - 40), end))?.[0].length ?? 1;
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Extension['text']>[number]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];
type Context = ThisParameterType<Tokenizer>;
type Token = Context['events'][number][1];

/** Reads an address ahead; `found` gets its length. */
function lookahead(found: (length: number) => void): Construct {
  const tokenize: Tokenizer = (effects, ok, nok) => {
    let read = '';
    const more: ReturnType<Tokenizer> = (code) => {
      const isNone = read.length === 8 && !/^(?:https?:\/\/|www\.)/i.test(read);
      const isEnd = code === null || code < 33 || isNone;
      if (read.length > LONGEST) return nok(code);
      if (!isEnd) {
        read += String.fromCharCode(code);
        effects.consume(code);
        return more;
      }
      const length = addressLength(read);
      found(length);
      return length > 0 ? ok(code) : nok(code);
    };
    return more;
  };
  return { tokenize, partial: true };
}

/** Tokens that no open `[` stands before: looked at once, so that long files take linear time. */
const settled = new WeakSet<object>();

/** The `[` that was open before a token when it was looked at: whether it still is, it says itself. */
const within = new WeakMap<object, Token>();

/** An open `[` before it may become a link: then its words must not be one. */
function isInBrackets({ events }: Context): boolean {
  const last = events.at(-1)?.[1];
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const token = events[index]?.[1];
    if (!token || settled.has(token)) break;
    const opens = token.type === 'labelLink' || token.type === 'labelImage';
    const open = opens ? token : within.get(token);
    if (!open || open._balanced === true) continue;
    if (last) within.set(last, open);
    return true;
  }
  if (last) settled.add(last);
  return false;
}

/** An address typed without any markup becomes the tokens of GFM's own literal links. */
function bareAddress(
  token: 'literalAutolinkHttp' | 'literalAutolinkWww',
  previous: (code: number | null) => boolean,
): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let left = 0;
    const ahead = lookahead((length) => {
      left = length;
    });
    const take: ReturnType<Tokenizer> = (code) => {
      effects.consume(code);
      left -= 1;
      return left > 0 ? take : end;
    };
    const begin: ReturnType<Tokenizer> = (code) => {
      // GFM's names: mdast-util-gfm-autolink-literal makes the link of them.
      effects.enter('literalAutolink' as 'data');
      effects.enter(token as 'data');
      return effects.check(ahead, take, nok)(code);
    };
    const end: ReturnType<Tokenizer> = (code) => {
      effects.exit(token as 'data');
      effects.exit('literalAutolink' as 'data');
      return ok(code);
    };
    return isInBrackets(this) ? nok : begin;
  };
  return { name: token, tokenize, previous };
}

const http = bareAddress('literalAutolinkHttp', (code) => !/[a-z]/i.test(shown(code)));
const www = bareAddress('literalAutolinkWww', (code) => !/[\w/.@:=-]/.test(shown(code)));

/** A character code of the parser; spaces and line ends have negative ones. */
function shown(code: number | null): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}

/** By the character codes of `h`, `H`, `w` and `W`. */
const extension: Extension = { text: { 104: http, 72: http, 119: www, 87: www } };

/** A remark plugin: bare addresses end where Chinese punctuation begins. Use it after remark-gfm. */
export function bareAddresses(this: { data: () => Data }): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
}
