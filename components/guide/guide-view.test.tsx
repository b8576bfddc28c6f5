import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Rule } from '#lib/doctor/rule.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { GuideView } from './guide-view.tsx';
import { RuleView } from './rule-view.tsx';

const rule: Rule = {
  ...{ id: 'short-title', title: '题目写短', group: '文字', severity: 'warning' },
  ...{ asks: '题目一行写完。', why: '长了会折行。', wrong: '长', right: '短' },
};
const example = { files: [{ path: null, parts: ['甲', '', ''] as const, left: 1200 }], live: null };
const told = {
  ...({ path: 'content/a.mdx', line: 1, column: 2, severity: 'warning', word: '提醒' } as const),
  ...{ rule: 'short-title', problem: '题目太长', remedy: '写短些', fixable: false },
};

const ruleShown = () =>
  renderToStaticMarkup(
    <RuleView
      {...{ rule, wrong: example, right: example, says: [told], contents: [] }}
      next={{ ...rule, id: 'other', title: '别的写法' }}
    />,
  );

test('around a rule one reads English; the rule and what the check prints stay Chinese, and say so', () => {
  const html = speaking('en', ruleShown);
  expect(html).toContain('Warning: readers are likely to be misled');
  expect(html).toContain('… and 1,200 more characters');
  expect(html).toContain('aria-label="Wrong"');
  expect(html).toContain('<h1 lang="zh-CN">题目写短</h1>');
  expect(html).toMatch(/<p class="guide-said" lang="zh-CN">.*改法：写短些/);
  expect(html).toContain('<span lang="zh-CN">别的写法</span>');
  expect(html).toContain('<code lang="zh-CN">甲</code>');
});

test('in Chinese nothing says that it is Chinese', () => {
  const html = ruleShown();
  expect(html).toContain('提醒，多半会让读者看错');
  expect(html).toContain('…后面还有 1,200 个字符');
  expect(html).not.toContain('lang=');
});

test('a section of the document is Chinese, one of the page is not', () => {
  const html = speaking('en', () =>
    renderToStaticMarkup(
      <GuideView
        title="怎么写"
        lead={null}
        sections={[
          { anchor: 'a', title: '标签', body: '写标签', lang: 'zh-CN' },
          { anchor: 'b', title: 'Every check', body: 'Their names' },
        ]}
        contents={[
          { href: '#a', title: '标签' },
          { href: '#b', title: 'Every check' },
        ]}
        path="docs/content-guide.md"
      />,
    ),
  );
  expect(html).toContain('<h2 id="a"><span lang="zh-CN">标签</span></h2>');
  expect(html).toContain('<h2 id="b">Every check</h2>');
  expect(html).toContain('<a href="#a" lang="zh-CN">标签</a>');
  expect(html).toContain('<a href="#b">Every check</a>');
  expect(html).toContain('View this page on GitHub');
});
