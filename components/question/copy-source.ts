import { questionMarkdown } from './question-markdown.ts';

/** What a click on a copy button puts on the clipboard, and what to say then. */
export interface CopySource {
  text: string;
  done: string;
}

/** Absolute address of a link in the page (keeps a path prefix the site may live under). */
function addressOf(scope: Element | null): string {
  return scope?.querySelector<HTMLAnchorElement>('a[data-permalink]')?.href ?? location.href;
}

/**
 * Finds the copy button a click hit and the text it stands for.
 * @returns null when the click hit something else.
 */
export function copySource(target: EventTarget | null): CopySource | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return null;
  const article = button.closest('article');
  const what = button.dataset['copy'];
  if (what === 'link') return { text: addressOf(article), done: '链接已复制' };
  if (what === 'code') {
    const code = button.closest('.code')?.querySelector('pre')?.textContent;
    return { text: code ?? '', done: '代码已复制' };
  }
  if (what === 'question' && article) {
    return { text: questionMarkdown(article, addressOf(article)), done: '已复制为 Markdown' };
  }
  const text = button.dataset['text'] ?? '';
  return { text, done: what === 'command' ? '命令已复制' : '引用已复制' };
}
