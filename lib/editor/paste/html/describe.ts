import type { Element, ElementContent } from 'hast';
import { withoutEdges } from '#lib/text/edges.ts';
import type { Note } from './flow.ts';
import { type Caption, NUMBERED } from './words/captions.ts';
import { saysSomething } from './words/pictures.ts';

/** Longest that is taken for one; beyond it stands a paragraph about the picture, not its name. */
const LONGEST = { tag: 120, number: 60, look: 40 };
/** Arrows that point to the picture. */
const POINTER = /^[▲△▴▵↑⬆☝]\s*/u;
/** What articles ask of readers stands in the middle beneath pictures as well, */
const ASKS =
  /滑动|点击|长按|扫码|扫描|识别|关注|戳|查看更多|阅读原文|二维码|来源|作者|点赞|在看|推荐阅读|往期|^加入/;
/** and so does what ends them. */
const ENDS = /^(?:(?:the )?end|(?:全文|本文|正文)?(?:完|结束))$/i;
/** Tells whose a picture is, not what is in it. */
const CREDITS =
  /^(?:图片?|照片|素材|题图)?(?:来源|[源摄][：:/|｜ ]|源(?:于|网络))|^(?:图片?|照片|素材)[来源]自|^(?:供图|摄影|作者|绘图|制图)[：:/|｜ ]|^(?:photo|image|picture|illustration) (?:by|via|from|courtesy|credits?|source)\b|^(?:via|source|credits?):|^©/i;
/** Ornaments around words; halves of a character are none. */
const AROUND = /[^\p{L}\p{N}\uD800-\uDFFF©]/u;

/**
 * Gives a picture that the page says nothing of the words beneath it, which stay: whoever does not see it, and the
 * search, have only these. Nothing is made up from what stands around, such as a heading: where there are no
 * such words the picture has none, and the check asks the author.
 *
 * @param blocks made anew by a flow: what is found is written into their pictures.
 */
export function describePictures(
  blocks: readonly ElementContent[],
  notes: ReadonlyMap<ElementContent, Note>,
): void {
  for (const [at, block] of blocks.entries()) {
    const caption = notes.get(block)?.caption;
    if (!caption) continue;
    const isOwn = picturesIn(block).length > 0;
    const above = isOwn ? block : blocks[at - 1];
    const next = blocks[at + 1];
    // Where all paragraphs look like this, none of them is one.
    if (caption.by === 'look' && next && notes.get(next)?.caption?.by === 'look') continue;
    const alt = altOf(caption);
    if (alt === null || !above || (!isOwn && !isPictureOnly(above))) continue;
    const [picture, other] = picturesIn(above);
    if (picture?.properties['alt'] === '' && !other) picture.properties['alt'] = alt;
  }
}

function altOf({ words, by }: Caption): string | null {
  const isSentence = by !== 'tag' && /[。！？!?：:；;]$/.test(words);
  const alt = words.replace(POINTER, '');
  const named = withoutEdges(alt.replace(NUMBERED, ''), AROUND);
  const isAsking = by === 'look' && (ASKS.test(named) || ENDS.test(named));
  if (words.length > LONGEST[by] || isSentence || isAsking || CREDITS.test(named)) return null;
  return /[\p{L}\p{N}]/u.test(named) && saysSomething(alt) ? alt : null;
}

function picturesIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'img' ? [node] : node.children.flatMap(picturesIn);
}

/** A paragraph with pictures, and no words. */
function isPictureOnly(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element') return false;
  return (
    /^(?:img|br)$/.test(node.tagName) || (isHolder(node) && node.children.every(isPictureOnly))
  );
}

const isHolder = ({ tagName }: Element): boolean => tagName === 'p' || tagName === 'a';
