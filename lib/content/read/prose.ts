const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const INLINE_CODE = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;

/**
 * A source with its head, its fenced blocks and its inline code blanked out, of the same length
 * and with the same line ends: what stands at a place in it, stands there in the source.
 */
export function proseOf(source: string): string {
  let fence = '';
  let inHead = /^---[ \t]*\n/.test(source);
  return source
    .split('\n')
    .map((line, index) => {
      if (inHead) {
        inHead = index === 0 || !/^---[ \t]*$/.test(line);
        return blank(line);
      }
      const mark = FENCE.exec(line)?.[1] ?? '';
      if (fence !== '') {
        const closes = mark.startsWith(fence) && /^[ \t>]*(?:`+|~+)[ \t]*$/.test(line);
        if (closes) fence = '';
        return blank(line);
      }
      if (mark !== '' && !(mark.startsWith('`') && line.split(mark).length > 2)) {
        fence = mark;
        return blank(line);
      }
      return line.replace(INLINE_CODE, blank);
    })
    .join('\n');
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
