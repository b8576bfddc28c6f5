import type { Root } from 'mdast';
import { htmlFacts } from '../html/facts.ts';
import { wordsCheck } from '../text/words.ts';
import type { Check } from '../types.ts';
import { isUploaded, isWeChat } from './numbered.ts';

const TAGS = new Set(
  'section p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr br strong em span sup a img pre code table thead tbody tr th td'.split(
    ' ',
  ),
);
const ATTRIBUTE = /^\S+ style$|^a href$|^img src$|^ol start$/;
/** Declarations that are dropped or make an article unreadable: variables, places on the page, addresses. */
const REFUSED_STYLE = /^position|^float|^--|var\(|url\(|expression|@|!important|^width:\d{3,}px/i;
/** Most characters of an article's HTML. */
const MOST = 1_000_000;

/**
 * What WeChat's editor would refuse or drop, and whether the text is all there.
 * @param text the weekly's text. @param html the fragment.
 */
export function weChatChecks(text: Root, html: string): Check[] {
  const facts = htmlFacts(html);
  const refused = [
    ...[...facts.tags].filter((tag) => !TAGS.has(tag)).map((tag) => `<${tag}>`),
    ...[...facts.attributes].filter((one) => !ATTRIBUTE.test(one)),
    ...[...facts.declarations].filter((one) => REFUSED_STYLE.test(one)),
  ];
  const links = facts.addresses.filter((one) => one.startsWith('a '));
  const dead = links.filter((one) => !isWeChat(one.slice(2)));
  const foreign = facts.addresses.filter(
    (one) => one.startsWith('img ') && !isUploaded(one.slice(4)),
  );
  const numbered = new Set(html.match(/<sup[^>]*>\[\d+\]/g)?.map((one) => one.replace(/\D/g, '')));
  return [
    wordsCheck(text, facts.text),
    said(refused, '没有公众号会丢掉的标签和样式', '公众号会丢掉'),
    said(
      dead,
      `站外链接 ${numbered.size} 个，都改成了文末编号；公众号文章的链接 ${links.length} 处，可以点`,
      '点不开的链接',
    ),
    said(foreign, '没有外面的图', '公众号不显示外面的图'),
    { ok: html.length <= MOST, says: `HTML ${html.length} 字符，最多 ${MOST}` },
  ];
}

function said(found: readonly string[], good: string, bad: string): Check {
  if (found.length === 0) return { ok: true, says: good };
  return { ok: false, says: `${bad}：${found.slice(0, 5).join('、')}` };
}
