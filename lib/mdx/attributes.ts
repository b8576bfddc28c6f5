import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { addressDoubt } from './address.ts';
import type { AttributeSpec, ComponentSpec } from './spec.ts';
import { hasSpace, isSafeUrl, unsafeUrlKind } from './url.ts';

/** A tag of MDX, block or inline. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;
type MdxAttribute = MdxElement['attributes'][number];

/**
 * Keeps the attributes that the component knows and whose value is a good string; reports and
 * removes every other one. Afterwards all attributes are plain strings.
 */
export function checkAttributes(element: MdxElement, spec: ComponentSpec, file: VFile): void {
  const seen = new Set<string>();
  const wrong = new Set<string>();
  element.attributes = element.attributes.filter((attribute) => {
    const good = checkAttribute(element, attribute, spec, file);
    if (attribute.type !== 'mdxJsxAttribute') return false;
    if (!good) {
      wrong.add(attribute.name);
      return false;
    }
    if (seen.has(attribute.name)) {
      report(file, {
        rule: 'known-attribute',
        place: attribute,
        problem: `<${element.name}> 的 ${attribute.name} 写了两次`,
        remedy: '只留一个',
      });
      return false;
    }
    seen.add(attribute.name);
    return true;
  });
  reportMissing(element, spec, new Set([...seen, ...wrong]), file);
}

function checkAttribute(
  element: MdxElement,
  attribute: MdxAttribute,
  spec: ComponentSpec,
  file: VFile,
): boolean {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    report(file, {
      rule: 'no-expression',
      place: attribute,
      problem: `<${element.name}> 里不能写 {${attribute.value}}`,
      remedy: '属性只能是双引号字符串，如 asker="LinhuiG"',
    });
    return false;
  }
  const known = spec.attributes.get(attribute.name);
  if (!known) {
    const names = [...spec.attributes.keys()].join('、');
    report(file, {
      rule: 'known-attribute',
      place: attribute,
      problem: `<${element.name}> 没有 ${attribute.name} 属性`,
      remedy: names ? `可用的属性：${names}` : '去掉它，这个组件没有属性',
    });
    return false;
  }
  return checkValue(element, attribute.name, attribute, known, file);
}

function checkValue(
  element: MdxElement,
  name: string,
  attribute: MdxAttribute,
  spec: AttributeSpec,
  file: VFile,
): boolean {
  if (attribute.value && typeof attribute.value === 'object') {
    report(file, {
      rule: 'no-expression',
      place: attribute,
      problem: `${name} 的值不能写成 {…} 表达式`,
      remedy: `写成双引号字符串：${spec.example}`,
    });
    return false;
  }
  const value = attribute.value ?? '';
  const parsed = spec.value.safeParse(value);
  if (!parsed.success) {
    const why = parsed.error.issues[0]?.message ?? '值不对';
    report(file, {
      rule: 'attribute-value',
      place: attribute,
      problem: `<${element.name}> 的 ${name}="${value}" 不对：${why}`,
      remedy: `如 ${spec.example}`,
    });
    return false;
  }
  if (spec.url && !isSafeUrl(value)) {
    report(file, {
      rule: 'safe-url',
      place: attribute,
      problem: `${name} 不能用 ${unsafeUrlKind(value)}`,
      remedy: '写 https:// 开头的完整地址',
    });
    return false;
  }
  if (spec.url && hasSpace(value)) {
    report(file, {
      rule: 'safe-url',
      place: attribute,
      problem: `<${element.name}> 的 ${name} 地址里有空格或换行`,
      remedy: '地址写在一行里，空格写成 %20',
    });
    return false;
  }
  const doubt = spec.url ? addressDoubt(value) : null;
  if (doubt) report(file, { rule: 'address', severity: 'warning', place: attribute, ...doubt });
  return true;
}

function reportMissing(
  element: MdxElement,
  spec: ComponentSpec,
  written: ReadonlySet<string>,
  file: VFile,
): void {
  for (const [name, { required, example }] of spec.attributes) {
    if (!required || written.has(name)) continue;
    report(file, {
      rule: 'required-attribute',
      place: element,
      problem: `<${element.name}> 缺少 ${name}`,
      remedy: `补上，如 ${example}`,
    });
  }
}
