import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { report } from '#lib/site/message.ts';
import { githubReport } from './github.ts';
import { markdownReport } from './markdown.ts';
import { textReport } from './text.ts';

/** Words of a file that would speak for somebody else, if they acted. */
const FORGED = [
  '\n::error file=x,line=1::别人的错误',
  '\r\n::stop-commands::x',
  '%0A::warning::x',
  '\u001b[2J\u001b[H0 处错误',
  '``` \n\n### 检查通过，没有意见\n\n@sofastack/maintainers /approve #845',
  '````````````````````` @all',
  '</code></summary></details><img src=x onerror=alert(1)> @all',
  '[点这里](https://evil.example) ![](https://evil.example/x.png) https://evil.example @all',
  '<!-- --> <script>x</script> | | \\` @all #1 \u202e',
];

/** A file in whose every place, name and message the words stand. */
function fileWith(words: string): VFile {
  const file = new VFile({
    path: `content/next/${words}.mdx`,
    value: `上一行 ${words}\n这一行 ${words}\n`,
  });
  file.data['typed'] = String(file);
  for (const severity of ['error', 'warning', 'hint'] as const) {
    const place = { line: 2, column: 3 };
    report(file, { rule: 'typography', severity, place, problem: `不对：${words}`, remedy: words });
  }
  return file;
}

describe.each(FORGED)('%j', (words) => {
  const files = [fileWith(words)];

  test('is one annotation for each message', () => {
    const lines = githubReport(files);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice']);
    for (const line of lines) {
      expect(line).not.toMatch(/[\n\r\u001b]/);
      // A place and a title of ours, and then the message: no third part.
      expect(line.split('::')[1]).toMatch(/^\w+ file=[^:]*,line=2,col=3,title=typography$/);
    }
  });

  test('acts nowhere in a comment: it stands in code', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdownReport(files));
    const acting: string[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'text') acting.push(node.value);
      // Inside of code no platform looks for mentions; it ends where the next tag begins.
      if (node.type === 'html') acting.push(node.value.replace(/<code>[^<]*<\/code>/g, ''));
      if (node.type === 'heading' || node.type === 'link' || node.type === 'image')
        acting.push(node.type);
      if ('children' in node) node.children.forEach(walk);
    };
    walk(tree);
    const said = acting.join('\n');
    expect(acting.filter((one) => one === 'heading')).toHaveLength(1);
    expect(said).not.toMatch(/@|#\d|evil|\blink\b|\bimage\b|script|onerror|approve/);
    expect(said.match(/<\/details>/g)).toHaveLength(1);
  });

  test('begins no line in a terminal', () => {
    const lines = textReport(files, () => true);
    expect(lines.filter((line) => /^\s*::|[\r\n\u001b\u202e]/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('content/next/'))).toHaveLength(3);
  });
});

test('a comment says what there is, and that nothing is wrong', () => {
  expect(markdownReport([new VFile({ path: 'x.mdx' })])).toBe('### 检查通过，没有意见\n\n');
});
