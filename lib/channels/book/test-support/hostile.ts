import type { RootContent } from 'mdast';
import { parseDocument } from '#lib/content/read/parse.ts';
import { model, question, release, weekly } from '#lib/content/views/test-support/model.ts';
import { element } from '#lib/mdx/elements.ts';
import type { ChannelContent } from '../../bodies.ts';

/** Address of the site in tests. */
export const SITE = 'https://weekly.example.org/docs';

const longTitle = '很长的题目'.repeat(200);

const asked = [
  question('2031-04-04-1', { project: 'kite', title: `<b>]]> & "引号"</b> 🪁\u0008` }),
  question('2031-04-04-2', { project: 'kite', title: longTitle }),
  question('2031-04-11-1', { project: 'kite' }),
];
const [first, second, third] = asked.map(({ id }) => id);

const answer = `先看 \`a[b[0]]>1\`，再看 [上一问](/questions/2031-04-04-1/)。注一[^注1]，注二[^2]。

\`\`\`xml
<script>alert("]]>")</script> &lt;br&gt; \u0008 退格 <![CDATA[ x ]]>
\`\`\`

| 左 | 右 |
| :-- | --: |
| 1 | 2 |

- [x] 好了
- [ ] 没好

[![时序图](</a b.png>)](https://a.example/x|y[1])，![](/b.png)，[点我](javascript:alert(1))，[坏的](http://)。

😀 \uFFFE\u000B 完。`;

const notes = `[^注1]: 见[下一期](/weekly/2031-04-11/#2031-04-11-1)。
[^2]: 见[没有的锚点](/weekly/2031-04-11/#nothing)和[没有的一期](/weekly/2020-01-03/)。`;

/** Notes are such only where they are defined. */
const parsed = (markdown: string): RootContent[] =>
  parseDocument(`${markdown}\n\n${notes}`).children;
const isNote = ({ type }: RootContent): boolean => type === 'footnoteDefinition';
const blocks = (markdown: string): never[] =>
  parsed(markdown).filter((node) => !isNote(node)) as never[];
const defined = parsed('').filter(isNote);

const asking = (id: string | undefined, asks: string, answers: string): RootContent =>
  element('Question', { id: id ?? '' }, [
    element('Ask', { round: '1' }, blocks(asks)),
    element('Answer', { round: '1' }, blocks(answers)),
  ]);

/** Trees as their pages have them; links in them are the site's. */
const trees: Readonly<Record<string, RootContent[]>> = {
  '2031-04-04': [
    ...blocks('## 一节 ]]>\n\n看[这一问](#2031-04-04-2)，[整期](/weekly/2031-04-04/)。'),
    asking(first, '为什么 `]]>` 不行？', answer),
    asking(second, '这么长？', '是。'),
    element('Release', { id: 'kite-1.0.0' }, blocks('- 修好 `]]>`[^2]')),
    ...defined,
  ],
  '2031-04-11': [
    asking(third, '后来呢？', '见[发布](/projects/kite/releases/#kite-1.0.0)。'),
    element('Event', { title: '放风筝 & <会>', date: '2031-04-12' }, []),
  ],
};

const weeklies = [
  weekly('2031-04-11', { questions: asked.slice(2) }),
  weekly('2031-04-04', {
    ...{ title: `<i>]]></i> & ${longTitle}`, summary: '一句\u0008话' },
    questions: asked.slice(0, 2),
    releases: [release('kite', '1.0.0', '2031-04-04')],
  }),
];

/** Two weeklies with what breaks XML, HTML and links. */
export const hostile = {
  model: model(weeklies, ['kite']),
  ledgers: { pictures: new Map(), links: new Map() },
  weeklyTree: (date: string) => ({ type: 'root', children: trees[date] ?? [] }),
  questionTree: (id: string) => ({
    type: 'root',
    children: [
      ...Object.values(trees)
        .flat()
        .filter((node) => JSON.stringify(node).includes(`"value":"${id}"`)),
      ...defined,
    ],
  }),
  projectTree: () => null,
} as unknown as ChannelContent;
