import type { Parents } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import type { MdxElement } from './attributes.ts';
import type { ComponentSpec } from './spec.ts';

/**
 * Checks that a component stands where it has a meaning: `<Answer>` directly in `<Question>`,
 * cards without content anywhere, everything else at the top level of the file.
 * @returns false when it was reported; the caller then shows it as text.
 */
export function checkPlace(
  element: MdxElement,
  spec: ComponentSpec,
  path: readonly Parents[],
  file: VFile,
): boolean {
  const parent = path.at(-1);
  if (element.type === 'mdxJsxTextElement') {
    report(file, {
      rule: 'component-block',
      place: element,
      problem: `<${element.name}> 不能写在一段文字中间`,
      remedy: '让标签独占一行，前后各空一行',
    });
    return false;
  }
  if (spec.parent) {
    const parentName = parent?.type === 'mdxJsxFlowElement' ? parent.name : null;
    if (parentName === spec.parent) return true;
    report(file, {
      rule: 'answer-outside-question',
      place: element,
      problem: `<${element.name}> 不在 <${spec.parent}> 里面`,
      remedy: `放进它回答的那个 <${spec.parent}> … </${spec.parent}> 之间`,
    });
    return false;
  }
  if (spec.empty || parent?.type === 'root') return true;
  report(file, {
    rule: 'component-nesting',
    place: element,
    problem: `<${element.name}> 不能放在其他标签、列表或引用里面`,
    remedy: '移到最外层；前一个标签可能忘了结束',
  });
  return false;
}
