import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Tags of ours; what stands in code in one of them is taken out before. */
const OURS =
  /^(?:<details(?: open)?><summary> · \d+ 条<\/summary>|<\/details>|<!-- (?:weekly-[a-z]+|data:[\w-]+) -->)$/;

/**
 * What a Markdown text says outside of code: words, and what would act on whoever looks at it, as
 * `link …`, `image …`, `html …`.
 */
export function outsideCode(markdown: string): { words: string; acts: string[] } {
  const words: string[] = [];
  const acts: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      acts.push(`${node.type} ${node.url}`);
    }
    if (node.type === 'html') {
      const lines = node.value.replace(/<code>[^<]*<\/code>/g, '').split('\n');
      acts.push(...lines.filter((line) => !OURS.test(line)).map((line) => `html ${line}`));
    }
    if (node.type === 'text') words.push(node.value);
    if (!('children' in node)) return;
    node.children.forEach(walk);
  };
  walk(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return { words: words.join('\n'), acts };
}

/** Words that GitHub would act on: names, commands, references. */
export const ACTING_WORDS = /@\w|(?:^|\n)\s*\/\w|#\d|\bwww\.|https?:/;
