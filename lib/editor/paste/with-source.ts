import type { Pasted } from './index.ts';

/** What was pasted, with a link to the page that it came from: whoever reads it can go there. */
export function withSource({ markdown, source }: Pick<Pasted, 'markdown' | 'source'>): string {
  if (markdown === '' || source === null) return markdown;
  const shown = source.replace(/^https?:\/\//, '').replace(/[\\[\]]/g, '\\$&');
  return `${markdown}\n\n来源：[${shown}](<${source}>)`;
}
