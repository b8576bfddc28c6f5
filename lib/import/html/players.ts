import type { PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { text } from '../tree/nodes.ts';
import type { HtmlElement, Piece } from './element-tree.ts';
import { type Tag, attributesOf } from './tags.ts';

const PLAYERS = new Set(['iframe', 'embed', 'object', 'video', 'audio']);
/** Attributes that hold an address, the ones of pages that load late included. */
const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-url'];

/** Whether an element plays something that content cannot hold. */
export function isPlayer({ name }: Tag): boolean {
  return PLAYERS.has(name);
}

/** Address of what a tag shows; empty where it has none. */
export function addressOf(tag: Tag): string {
  const attributes = attributesOf(tag);
  const late = ADDRESSES.map((name) => attributes.get(name) ?? '').filter((url) => url !== '');
  const shown = late.find((url) => !/^(?:data|about):/i.test(url));
  const [sized = ''] = (attributes.get('srcset') ?? attributes.get('data-srcset') ?? '').split(
    /[\s,]/,
  );
  return shown ?? (sized === '' ? (late[0] ?? '') : sized);
}

/** A player as a link to what it plays, with a message; without an address its words stay. */
export function playerLink(
  element: HtmlElement,
  file: VFile,
  inner: () => PhrasingContent[],
): PhrasingContent[] {
  const { tag } = element;
  const url = playerAddress(element).replace(/^\/\//, 'https://');
  // A player without content has nothing to link to.
  if (url === '' || /^(?:about|javascript|data|blob):/i.test(url)) {
    report(file, {
      rule: 'import-player-lost',
      severity: 'warning',
      place: tag.place,
      problem: `<${tag.name}> 没有地址，播放器没有导入`,
      remedy: '在这里写一个链接：[视频](https://…)',
    });
    return inner();
  }
  report(file, {
    rule: 'import-player',
    severity: 'hint',
    place: tag.place,
    problem: `播放器改成了链接：${url.slice(0, 60)}`,
    remedy: '链接的文字可以改成视频的题目',
  });
  const attributes = attributesOf(tag);
  const title = attributes.get('title') ?? attributes.get('aria-label') ?? '';
  const link: PhrasingContent = { type: 'link', url, children: [text(title === '' ? url : title)] };
  if (tag.place) link.position = { start: tag.place, end: tag.place };
  return [link];
}

function playerAddress({ tag, children }: HtmlElement): string {
  const own = tag.name === 'object' ? (attributesOf(tag).get('data') ?? '') : addressOf(tag);
  return own === '' ? nestedAddress(children) : own;
}

/** Address in `<source>`, `<param name="movie">` or a player inside a player. */
function nestedAddress(children: readonly Piece[]): string {
  for (const piece of children) {
    if (piece.kind !== 'element') continue;
    const { name } = piece.tag;
    const attributes = attributesOf(piece.tag);
    const isMovie = /^(?:movie|src|filename|url)$/i.test(attributes.get('name') ?? '');
    const own = name === 'param' && isMovie ? (attributes.get('value') ?? '') : '';
    const played =
      name === 'source' ? addressOf(piece.tag) : isPlayer(piece.tag) ? playerAddress(piece) : '';
    const found = own || played || nestedAddress(piece.children);
    if (found !== '') return found;
  }
  return '';
}
