import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { parseDocument } from '#lib/content/read/parse.ts';
import { absoluteFrom, withAddresses } from '../plain/addresses.ts';
import { mailPublished } from './mail/mail.ts';
import { DIALECTS, markdownPublished } from './markdown/markdown.ts';
import { withPlainNotes } from './text/notes.ts';
import type { Published, Source } from './types.ts';
import { weChatPublished } from './wechat/wechat.ts';

const SITE = 'https://weekly.example.org';

// Pieces of Markdown that platforms stumble over, put together at random.
const word = fc.constantFrom(
  ...[
    '风筝',
    '放 线',
    '**重点：**后面',
    '`a  b`',
    '~~旧~~',
    '*斜*',
    '@li-si',
    '#12',
    'GH-7',
    '$a$',
    '\\*',
    '1\\.',
  ],
  ...[
    '<https://a.example/x>',
    '[甲](https://b.example/)',
    '[乙](/weekly/)',
    '[丙](#x)',
    '甲[^1]',
    '&amp;lt;',
  ],
  ...[
    '![图](/a.png)',
    '![](https://mmbiz.qpic.cn/a)',
    '[文](https://mp.weixin.qq.com/s/x)',
    '一\\\n二',
    ']]&gt;',
  ],
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    line,
    line.map((text) => `## ${text.replaceAll('\n', ' ')}`),
    fc.constantFrom('```java\nif (x) {\n\n  go();\t// 完\n}\n```', '```\n  ```', '---', '> 引'),
    line.map((text) => `| 甲 | 乙 |\n| :-: | -: |\n| ${text.replaceAll('\n', ' ')} | 2 |`),
    // Not any block: in a quotation, what follows a list that begins an item is read as tight, and then
    // write/markdown.ts writes it as a lazy line of that list.
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map(
        (lines) =>
          `> ${indented(lines.map((text) => `- ${indented(text, '  ')}`).join('\n'), '> ')}`,
      ),
    fc
      .tuple(
        fc.constantFrom('- ', '1. ', '- [x] ', '7. '),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, inner]) => {
        const by = ' '.repeat(mark.startsWith('-') ? 2 : 3);
        return mark + indented(inner.join('\n\n'), by);
      }),
  ),
}));
const document = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => `开头\n\n${blocks.join('\n\n')}\n\n[^1]: 注释 \`x\`\n`);

function sourceOf(markdown: string): Source {
  const own = weekly('2031-04-04', { title: '风筝', summary: '线。' });
  const tree = withAddresses(parseDocument(markdown), absoluteFrom(SITE, own.url));
  return { weekly: own, siteUrl: SITE, body: withPlainNotes(tree) };
}

const failed = ({ channel, checks }: Published) =>
  checks.filter(({ ok }) => !ok).map(({ says }) => `${channel}：${says}`);

test('whatever is put together loses nothing on the way, and holds nothing that is refused', async () => {
  const looked = fc.asyncProperty(document, async (markdown) => {
    const source = sourceOf(markdown);
    const article = weChatPublished(source);
    const made = [
      article,
      ...Object.values(DIALECTS).map((dialect) => markdownPublished(source, dialect)),
      await mailPublished(source, { from: '', to: '', unsubscribe: '' }),
    ];
    expect(made.flatMap(failed)).toEqual([]);
    const html = String(article.files[0]?.body);
    // No list within an item, wherever it came from.
    expect(html).not.toMatch(/<li[^>]*>(?:(?!<\/li>).)*<[uo]l/s);
    expect(html.match(/图 \d+，上传后放在这里/g) ?? []).toHaveLength(article.pictures.length);
  });
  await fc.assert(looked, { numRuns: 200 });
});
