/** Markdown of the page's own elements: just enough for what authors may write. */
function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement) || node.ariaHidden === 'true') return '';
  if (node.matches('.sr-only, button, .figure-missing, noscript')) return '';
  const text = inlineAll(node.childNodes);
  if (node instanceof HTMLAnchorElement) return `[${text}](${node.href})`;
  if (node instanceof HTMLImageElement) return `![${node.alt}](${node.src})`;
  if (node.tagName === 'CODE') return `\`${text}\``;
  if (node.matches('strong, em')) return `**${text}**`;
  if (node.tagName === 'BR') return '\n';
  return text;
}

const inlineAll = (nodes: Iterable<Node>): string => [...nodes].map(inline).join('');

function list(element: Element, isOrdered: boolean): string {
  return [...element.children]
    .map((item, index) => {
      const mark = isOrdered ? `${index + 1}. ` : '- ';
      const inner = blocks(item).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
      return mark + inner;
    })
    .join('\n');
}

function table(element: HTMLTableElement): string {
  const rows = [...element.rows].map(({ cells }) => {
    const words = [...cells].map((cell) => inline(cell).trim().replaceAll('|', '\\|'));
    return `| ${words.join(' | ')} |`;
  });
  const [head = '', ...rest] = rows;
  const rule = `|${' --- |'.repeat(element.rows[0]?.cells.length ?? 1)}`;
  return [head, rule, ...rest].join('\n');
}

function code(element: Element): string {
  const language = element.querySelector('code')?.className.replace('language-', '') ?? '';
  return `\`\`\`${language}\n${element.querySelector('pre')?.textContent.trimEnd() ?? ''}\n\`\`\``;
}

function block(element: Element): string {
  if (element.matches('.mark, .sr-only, noscript')) return '';
  if (element.matches('.code')) return code(element);
  if (element.matches('ul, ol')) return list(element, element.tagName === 'OL');
  if (element.matches('blockquote')) return blocks(element).replace(/^/gm, '> ');
  const cells = element.matches('.table-box') ? element.querySelector('table') : null;
  return cells ? table(cells) : inline(element).trim();
}

const BLOCKS = 'p, ul, ol, blockquote, div, figure, h1, h2, h3, h4, pre, table';

/** Blocks with a blank line between; words that stand between blocks are a block of their own. */
function blocks(container: Element): string {
  const parts: string[] = [];
  let words: Node[] = [];
  const flush = (): void => {
    parts.push(inlineAll(words).trim());
    words = [];
  };
  for (const node of container.childNodes) {
    if (!(node instanceof Element) || !node.matches(BLOCKS)) {
      words.push(node);
      continue;
    }
    flush();
    parts.push(block(node));
  }
  flush();
  // Inside a list item a list follows its words at once.
  return parts.filter(Boolean).join(container.tagName === 'LI' ? '\n' : '\n\n');
}

/** A question card as Markdown: rounds in order, the address last. */
export function questionMarkdown(article: Element, address: string): string {
  const rounds = [...article.querySelectorAll('.ask, .answer-sheet')].map((part) => {
    const body = part.querySelector('.prose');
    const label = part.matches('.ask') ? '问' : '答';
    return `**${label}：** ${body ? blocks(body) : ''}`;
  });
  return `${rounds.join('\n\n')}\n\n来源：${address}\n`;
}
