import { withoutEnd } from '#lib/text/edges.ts';

/** Tags of HTML that people put into Markdown and that say nothing without it. */
const DECORATION =
  'img|br|hr|p|div|span|center|details|summary|b|i|u|em|strong|sub|sup|kbd|font|picture|source';
/** Such a tag, or a piece of code, in which it is not one. */
const TAG = new RegExp(`\`[^\`\\n]+\`|<(/?)(${DECORATION})\\b([^<>\`]{0,4000})>`, 'gi');

/**
 * Markdown as somebody typed it on GitHub, without what its pages do not show: comments (issue templates are
 * full of them) and tags of decoration. A picture of HTML becomes one of Markdown. What stands in code stays.
 * Takes time in proportion to the text.
 */
export function plainMarkdown(text: string): string {
  const lines: string[] = [];
  let fence = '';
  let isComment = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (fence !== '') {
      lines.push(line);
      if (closes(line, fence)) fence = '';
      continue;
    }
    const cut = withoutComments(line, isComment);
    // A line of which a comment was all leaves nothing, not even an empty line.
    const wasAll = cut.text.trim() === '' && (isComment || line.trim() !== '');
    isComment = cut.isOpen;
    if (wasAll) {
      if (lines.at(-1) !== '') lines.push('');
      continue;
    }
    fence = /^ {0,3}(`{3,}|~{3,})/.exec(cut.text)?.[1] ?? '';
    lines.push(fence === '' ? withoutTags(cut.text) : cut.text);
  }
  return lines.join('\n').trim();
}

function closes(line: string, fence: string): boolean {
  const end = line.trim();
  return end.length >= fence.length && end === fence.charAt(0).repeat(end.length);
}

/** A line without comments. @param isOpen whether it begins within one. */
function withoutComments(line: string, isOpen: boolean): { text: string; isOpen: boolean } {
  let rest = line;
  let text = '';
  let inside = isOpen;
  for (;;) {
    const at = rest.indexOf(inside ? '-->' : '<!--');
    if (at < 0) return { text: inside ? text : text + rest, isOpen: inside };
    if (!inside) text += rest.slice(0, at);
    rest = rest.slice(at + (inside ? 3 : 4));
    if (inside && text.endsWith(' ')) rest = rest.trimStart();
    inside = !inside;
  }
}

function withoutTags(line: string): string {
  return line.replace(TAG, (all, slash?: string, name?: string, attributes?: string) => {
    if (name === undefined) return all;
    if (name.toLowerCase() === 'br') return ' ';
    if (name.toLowerCase() !== 'img' || slash !== '') return '';
    const source = valueOf(attributes ?? '', 'src');
    if (source === '' || /[<>\s]/.test(source)) return '';
    return `![${valueOf(attributes ?? '', 'alt').replace(/[[\]\\]/g, ' ')}](<${source}>)`;
  });
}

function valueOf(attributes: string, name: string): string {
  const [, double, single] =
    new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes) ?? [];
  return (double ?? single ?? '').trim();
}

/** A text of at most so many characters: cut behind a paragraph, else behind a line. */
export function cutParagraph(text: string, max: number): { text: string; isCut: boolean } {
  if (text.length <= max) return { text, isCut: false };
  const end = ['\n\n', '\n'].map((mark) => text.lastIndexOf(mark, max)).find((at) => at > max / 2);
  // A cut pair of surrogates is no character.
  const head = text.slice(0, end ?? max).replace(/[\uD800-\uDBFF]$/, '');
  return { text: withoutEnd(head, /\s/), isCut: true };
}
