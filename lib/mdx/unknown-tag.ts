import type { Finding } from '#lib/site/message.ts';
import { nearest } from '#lib/text/names/nearest.ts';
import type { MdxElement } from './attributes.ts';
import { authorComponents } from './spec.ts';

/** What to write instead of the HTML tags that people try most. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['br', '换行：空一行分段，或在行尾写反斜杠 \\'],
  ['img', '写 ![说明](https://…) 或 <Figure src="…" alt="…" />'],
  ['a', '写 [文字](https://…)'],
  ['b', '写 **文字**'],
  ['strong', '写 **文字**'],
  ['i', '写 *文字*'],
  ['em', '写 *文字*'],
  ['code', '写 `代码`'],
  ['pre', '用三个反引号围住代码'],
  ['table', '写 Markdown 表格'],
  ['hr', '写 ---'],
]);

/** Says what is wrong with a tag that is not on the list, and what to write instead. */
export function describeUnknownTag(element: MdxElement): Omit<Finding, 'place'> {
  return describeUnknownName(element.name ?? '');
}

/** {@link describeUnknownTag} of a tag of which only the name could be read; empty for `<>`. */
export function describeUnknownName(name: string): Omit<Finding, 'place'> {
  if (/^[A-Z][A-Z\d_]*[a-z]\w*$/.test(name)) {
    const near = nearest(name, authorComponents.keys());
    return {
      rule: 'known-component',
      problem: `没有 <${name}> 这个组件${near ? `：是 <${near}> 吗？` : ''}`,
      remedy: near
        ? `写成 <${near}>，结束标签也一样`
        : `可用：${[...authorComponents.keys()].join('、')}；要显示尖括号就放进反引号`,
    };
  }
  return {
    rule: 'no-html',
    problem: name ? `不能写 HTML 标签 <${name}>` : '不能写空标签 <>',
    remedy: INSTEAD.get(name.toLowerCase()) ?? '改用 Markdown；要显示尖括号就放进反引号：`<…>`',
  };
}
