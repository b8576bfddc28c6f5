/** Markdown of the page's own elements: just enough for what authors may write. */
function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement) || node.ariaHidden === 'true') return '';
  if (node.classList.contains('sr-only') || node.tagName === 'BUTTON') return '';
  const text = [...node.childNodes].map(inline).join('');
  if (node instanceof HTMLAnchorElement) return `[${text}](${node.href})`;
  if (node instanceof HTMLImageElement) return `![${node.alt}](${node.src})`;
  if (node.tagName === 'CODE') return `\`${text}\``;
  if (node.tagName === 'BR') return '\n';
  return text;
}

function block(element: Element): string {
  if (element.matches('.mark, .sr-only, .code-head')) return '';
  const code = element.matches('.code') ? element.querySelector('pre') : null;
  if (code) return `\`\`\`\n${code.textContent?.trimEnd() ?? ''}\n\`\`\``;
  if (element.matches('ul, ol')) {
    return [...element.children].map((item) => `- ${inline(item).trim()}`).join('\n');
  }
  return inline(element).trim();
}

const blocks = (container: Element) =>
  [...container.children].map(block).filter(Boolean).join('\n\n');

/** A question card as Markdown: rounds in order, the address last. */
export function questionMarkdown(article: Element, address: string): string {
  const rounds = [...article.querySelectorAll('.ask, .answer-sheet')].map((part) => {
    const body = part.querySelector('.prose');
    const label = part.matches('.ask') ? '问' : '答';
    return `**${label}：** ${body ? blocks(body) : ''}`;
  });
  return `${rounds.join('\n\n')}\n\n来源：${address}\n`;
}
