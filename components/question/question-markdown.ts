/** Markdown of the page's own elements: just enough for what authors may write. */
function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement) || node.ariaHidden === 'true') return '';
  if (node.matches('.sr-only, button, .figure-missing, noscript')) return '';
  const text = inlineAll(node.childNodes);
  if (node instanceof HTMLAnchorElement) return `[${text}](${node.href})`;
  if (node instanceof HTMLImageElement) return `![${node.alt}](${node.src})`;
  if (node.tagName === 'CODE') return inlineCode(text);
  // A backslash, since spaces at the end of a line get lost on the way.
  if (node.tagName === 'BR') return '\\\n';
  const mark = MARKS[node.tagName] ?? '';
  const words = text.trim();
  return mark && words ? text.replace(words, () => mark + words + mark) : text;
}

/** Marks around words, by element. */
const MARKS: Readonly<Record<string, string>> = { STRONG: '**', EM: '*', DEL: '~~' };

/** Code between one backtick more than it holds in a row. */
function inlineCode(text: string): string {
  const mark = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return mark + space + text + space + mark;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

const inlineAll = (nodes: Iterable<Node>): string => [...nodes].map(inline).join('');

function list(element: Element): string {
  const first = element instanceof HTMLOListElement ? element.start : null;
  return [...element.children]
    .map((item, index) => {
      const mark = first === null ? '- ' : `${first + index}. `;
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
  const words = element.querySelector('pre')?.textContent.trimEnd() ?? '';
  const fence = '`'.repeat(Math.max(3, longestRun(words) + 1));
  return `${fence}${language}\n${words}\n${fence}`;
}

function block(element: Element): string {
  if (element.matches('.mark, .sr-only, noscript')) return '';
  if (element.matches('.code')) return code(element);
  if (element.matches('ul, ol')) return list(element);
  if (element.tagName === 'HR') return '---';
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  // The h1 of a question's page is the first paragraph of what was asked.
  if (level && !element.matches('.ask-heading'))
    return `${'#'.repeat(Number(level))} ${inline(element).trim()}`;
  if (element.matches('blockquote')) return blocks(element).replace(/^/gm, '> ');
  const cells = element.matches('.table-box') ? element.querySelector('table') : null;
  return cells ? table(cells) : inline(element).trim();
}

const BLOCKS = 'p, ul, ol, blockquote, div, figure, h1, h2, h3, h4, h5, h6, hr, pre, table';

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
    const words = body ? blocks(body) : '';
    // A list, a heading or code begins a line of its own.
    const space = /^(?:#|>|`{3}|\||- |\d+\. )/.test(words) ? '\n\n' : ' ';
    return `**${label}：**${space}${words}`;
  });
  return `${rounds.join('\n\n')}\n\n来源：${address}\n`;
}
