import type { Root } from 'mdast';
import { htmlFacts } from '../html/facts.ts';
import { packed, wordsCheck } from '../text/words.ts';
import type { Check } from '../types.ts';

/** Gmail shows no more of a mail than this, in bytes. */
export const MOST = 102 * 1024;

const TAGS = new Set(
  'html head meta title style body div table tbody thead tr td th p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr br strong em del span a img pre code'.split(
    ' ',
  ),
);

/**
 * Whether mail programs show a mail as it was made.
 * @param text what it says. @param html the page. @param plain the same without markup.
 */
export function mailChecks(text: Root, html: string, plain: string): Check[] {
  const facts = htmlFacts(html);
  const bytes = Buffer.byteLength(html);
  const wrong = [
    ...[...facts.tags].filter((tag) => !TAGS.has(tag)).map((tag) => `<${tag}>`),
    ...[...facts.attributes].filter((one) => /^\S+ (?:on|id$|srcset$)/.test(one)),
    ...[...facts.declarations].filter((one) => /var\(|url\(|^position|^float/.test(one)),
    ...(/@import|url\(/.test(facts.sheets) ? ['外面的样式'] : []),
    ...facts.addresses.filter((one) => !/^a (?:https?:|mailto:)|^img https?:/.test(one)),
  ];
  return [
    wordsCheck(text, facts.text),
    {
      ok: bytes <= MOST,
      says: `HTML ${Math.ceil(bytes / 1024)} KB，最多 ${MOST / 1024} KB（再大 Gmail 会截断）`,
    },
    wrong.length === 0
      ? { ok: true, says: '没有脚本，样式都在邮件里，地址都是完整的' }
      : { ok: false, says: `邮件程序不认：${wrong.slice(0, 5).join('、')}` },
    { ok: packed(plain) !== '', says: '有纯文字的一份' },
  ];
}
