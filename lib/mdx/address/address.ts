import type { Link, Nodes } from 'mdast';
import type { Finding } from '#lib/site/message.ts';
import { addressIn, falseHost, hostOf } from './host.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** What is doubtful about an address that is safe, and what to write. */
type Doubt = Pick<Finding, 'problem' | 'remedy'>;

const FULL = '写 https:// 开头的完整地址';

interface Rule {
  matches: (address: string) => boolean;
  problem: (address: string) => string;
  remedy: (address: string) => string;
}

/** The protocol with its slashes, whatever came of them. */
const START = /^(?:h[tx]{1,3}ps{0,2}|htps?|ttps?)(?:[:：;][/／\\]{0,3}|[/／]{2})/i;

const CHINESE_MARK = /[。，、；！？：“”（）]/;

/** First rule that matches says it. */
const RULES: readonly Rule[] = [
  {
    matches: (address) => START.test(address) && !/^https?:\/\/(?:[^/\\]|$)/i.test(address),
    problem: (address) => `地址 ${address} 的开头不对`,
    remedy: (address) =>
      `写成 ${address.replace(START, (start) => (/s[^s]*$/i.test(start) ? 'https://' : 'http://'))}`,
  },
  {
    matches: (address) => /^https?:\/\/[^/?#]*@/i.test(address),
    problem: (address) => `地址里有用户名，真正的网站是 ${hostOf(address)}`,
    remedy: (address) => `去掉 @ 和它前面的部分：${address.replace(/\/\/[^/?#]*@/, '//')}`,
  },
  {
    matches: (address) => falseHost(address) !== null,
    problem: (address) => {
      const { typed, real, foreign } = falseHost(address) ?? {
        typed: '',
        real: '',
        foreign: false,
      };
      const what = foreign ? '里有看上去像英文字母的别的文字' : '不是它看上去的样子';
      return `域名 ${typed} ${what}，浏览器打开的是 ${real}`;
    },
    remedy: (address) => {
      const { typed = '', real = '', foreign } = falseHost(address) ?? {};
      return foreign
        ? '用英文字母重新输入域名'
        : `真要去那里就写成 ${replaced(address, typed, real)}`;
    },
  },
  {
    matches: (address) => /^(?:https?|mailto):\S*%0[ad]/i.test(address),
    problem: () => '地址里有编码的换行（%0A、%0D）',
    remedy: (address) => `去掉它：${address.replace(/%0[ad].*$/is, '')}`,
  },
  {
    matches: (address) => /^https?:/i.test(address) && readUrl(address) === null,
    problem: (address) => `${address} 不是有效的地址`,
    remedy: () => FULL,
  },
  {
    matches: (address) => /^https?:/i.test(address) && CHINESE_MARK.test(address),
    problem: (address) => `地址里有中文标点 ${CHINESE_MARK.exec(address)?.[0] ?? ''}`,
    remedy: () => '改成英文标点，或去掉它；本来就在地址里的话，写成 %EF… 这样的编码',
  },
  {
    matches: (address) =>
      /^mailto:/i.test(address) && !/^mailto:[^@\s]+@[^@\s.][^@\s.]*\.[^@\s]+$/i.test(address),
    problem: (address) => `${address} 不是有效的邮箱`,
    remedy: () => '写成 mailto:name@example.com',
  },
  {
    matches: (address) =>
      /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|io|dev|tech|example)(?:[/?#]|$))/i.test(
        address,
      ),
    problem: (address) => `地址 ${address} 少了 https://，会被当成站内的相对地址`,
    remedy: (address) => `写成 https://${address}`,
  },
  {
    matches: (address) => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address),
    problem: (address) => `邮箱 ${address} 前面少了 mailto:`,
    remedy: (address) => `写成 mailto:${address}`,
  },
  {
    matches: (address) => !/^(?:https?:|mailto:|[/#?])/i.test(address),
    problem: (address) => `${address} 是相对地址，在别的页面上打不开`,
    remedy: (address) => ownPage(address) ?? `${FULL}，或以 / 开头的站内地址`,
  },
];

/** What to write for a path to a file of the content folder. */
function ownPage(address: string): string | null {
  const [, date, anchor = ''] = /(\d{4}-\d{2}-\d{2})(?:\.mdx?)?\/?(#.*)?$/.exec(address) ?? [];
  if (date !== undefined) return `写成 /weekly/${date}/${anchor}`;
  const [, slug] = /projects\/([a-z0-9-]+)(?:\.mdx?)?\/?$/.exec(address) ?? [];
  return slug === undefined ? null : `写成 /projects/${slug}/`;
}

function replaced(address: string, typed: string, real: string): string {
  const at = address.toLowerCase().indexOf(typed);
  return at < 0 ? real : address.slice(0, at) + real + address.slice(at + typed.length);
}

/**
 * What is doubtful about the address of a link, a picture or an attribute: it leads nowhere, or
 * elsewhere than it seems. Null where nothing is; safety is `isSafeUrl`'s.
 */
export function addressDoubt(address: string): Doubt | null {
  const rule = RULES.find(({ matches }) => matches(address));
  return rule ? { problem: rule.problem(address), remedy: rule.remedy(address) } : null;
}

/**
 * What is doubtful about a link beyond its address: its words are, or hold, the address of another site.
 *
 * @param words as readers see them.
 * @param url where they lead.
 */
export function linkDoubt(words: string, url: string): Doubt | null {
  const mail = /^mailto:([^?]*)/i.exec(url)?.[1]?.toLowerCase();
  const said = addressIn(words);
  if (said === null) return mail === undefined ? null : mailDoubt(words.trim().toLowerCase(), mail);
  const real = mail ?? hostOf(url);
  const host = hostOf(said.address);
  if (host === '' || real === '') return null;
  // `github.com/x` may name what stands on a part of that site.
  if (host !== real && !(said.bare && (isPart(host, real) || isPart(real, host)))) {
    return differs(host, real);
  }
  const looks = falseHost(said.address)?.typed ?? /\/\/([^/?#@]*)@/.exec(said.address)?.[1];
  return looks === undefined ? null : differs(looks, real);
}

function isPart(part: string, whole: string): boolean {
  return part.endsWith(`.${whole}`);
}

function mailDoubt(words: string, mail: string): Doubt | null {
  return !/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(words) || words === mail
    ? null
    : differs(words, mail);
}

function differs(said: string, real: string): Doubt {
  return {
    problem: `链接的文字写的是 ${said}，地址却是 ${real}`,
    remedy: '让文字和地址一致，或把文字改成一句说明',
  };
}

/** The words of a link, descriptions of its pictures among them. */
export function linkWords(node: Nodes): string {
  if ('alt' in node) return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(linkWords).join('') : '';
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Whether a link shows neither words nor a picture. */
export function isInvisible(node: Link): boolean {
  const hasPicture = (one: Nodes): boolean =>
    one.type === 'image' ||
    one.type === 'imageReference' ||
    ('children' in one && one.children.some(hasPicture));
  return wordsOf(node).trim() === '' && !hasPicture(node);
}
