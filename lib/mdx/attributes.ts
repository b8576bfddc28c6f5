import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { meantOf } from '#lib/site/fields.ts';
import { type Edit, report } from '#lib/site/message.ts';
import { nearest } from '#lib/text/names/nearest.ts';
import { actingIn, shortened, visible, withoutActing } from '#lib/text/printable.ts';
import { addressDoubt, linkDoubt } from './address/address.ts';
import type { AttributeSpec, ComponentSpec } from './spec.ts';
import { hasSpace, isSafeUrl, unsafeUrlKind } from './address/url.ts';

/** A tag of MDX, block or inline. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;
type MdxAttribute = MdxElement['attributes'][number];

/**
 * Keeps the attributes that the component knows and whose value is a good string; reports and
 * removes every other one. Afterwards all attributes are plain strings.
 *
 * @returns whether all that the component cannot do without are left.
 */
export function checkAttributes(element: MdxElement, spec: ComponentSpec, file: VFile): boolean {
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
  checkTitle(element, file);
  return [...spec.attributes].every(([name, { required }]) => !required || seen.has(name));
}

/** A title that is an address leads where the element does, or is doubted as a link's words are. */
function checkTitle(element: MdxElement, file: VFile): void {
  const valueOf = (name: string): string => {
    const found = element.attributes.find((one) => 'name' in one && one.name === name);
    return typeof found?.value === 'string' ? found.value : '';
  };
  const doubt = linkDoubt(valueOf('title'), valueOf('url'));
  if (doubt) report(file, { rule: 'address', severity: 'warning', place: element, ...doubt });
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
    const names = [...spec.attributes.keys()];
    const near = nearest(attribute.name, names);
    const all = names.length > 0 ? `可用的属性：${names.join('、')}` : '去掉它，这个组件没有属性';
    report(file, {
      rule: 'known-attribute',
      place: attribute,
      problem: `<${element.name}> 没有 ${quoted(attribute.name)} 属性${near ? `：是 ${near} 吗？` : ''}`,
      remedy: near ? `写 ${near}="…"；${all}` : all,
    });
    return false;
  }
  return checkValue(element, attribute, known, file);
}

function checkValue(
  element: MdxElement,
  attribute: MdxJsxAttribute,
  spec: AttributeSpec,
  file: VFile,
): boolean {
  const { name } = attribute;
  if (attribute.value && typeof attribute.value === 'object') {
    report(file, {
      rule: 'no-expression',
      place: attribute,
      problem: `${name} 的值不能写成 {…} 表达式`,
      remedy: `写成双引号字符串：${spec.example}`,
      edits: asString(attribute),
    });
    return false;
  }
  const value = attribute.value ?? '';
  if (!spec.url && actingIn(value).length > 0) return refuseActing(element, attribute, value, file);
  const parsed = spec.value.safeParse(value);
  if (!parsed.success) {
    const why = parsed.error.issues[0]?.message ?? '值不对';
    const meant = meantOf(parsed.error, value);
    report(file, {
      rule: 'attribute-value',
      place: attribute,
      problem: `<${element.name}> 的 ${name}="${quoted(value)}" 不对：${why}`,
      remedy: meant === undefined ? `如 ${spec.example}` : `写 ${name}="${quoted(meant)}"`,
      edits: withValue(attribute, meant, file),
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
  if (actingIn(value).length > 0) return refuseActing(element, attribute, value, file);
  const isAddress = spec.url ?? /^https?:/i.test(value);
  const doubt = isAddress ? addressDoubt(value) : null;
  if (doubt) report(file, { rule: 'address', severity: 'warning', place: attribute, ...doubt });
  return true;
}

/** `{name}` and `{"name"}` were meant as strings; what computes was not. */
function asString(attribute: MdxJsxAttribute): Edit[] | undefined {
  const { value, position } = attribute;
  const end = position?.end.offset;
  if (typeof value !== 'object' || value === null || end === undefined) return undefined;
  const words = /^["'`]?([^"'`{}()$\n<>]*)["'`]?$/.exec(value.value.trim())?.[1];
  const from = end - value.value.length - 2;
  return words === undefined ? undefined : [{ from, to: end, text: `"${words.trim()}"` }];
}

/**
 * What gives an attribute another value.
 * @param meant undefined where it is not known.
 * @returns undefined also where its value does not stand in the file as it is.
 */
export function withValue(
  { position, value }: MdxJsxAttribute,
  meant: string | undefined,
  file: VFile,
): Edit[] | undefined {
  const end = position?.end.offset;
  if (meant === undefined || end === undefined || typeof value !== 'string') return undefined;
  const [from, to] = [end - 1 - value.length, end - 1];
  return String(file).slice(from, to) === value ? [{ from, to, text: meant }] : undefined;
}

/** Values are one line of what readers see: they are printed into calendars, titles and lists. */
function refuseActing(
  element: MdxElement,
  attribute: MdxJsxAttribute,
  value: string,
  file: VFile,
): false {
  report(file, {
    rule: 'attribute-value',
    place: attribute,
    problem: `<${element.name}> 的 ${attribute.name} 里有换行或看不见的控制字符：${quoted(value)}`,
    remedy: `写在一行里，去掉它们：${attribute.name}="${quoted(withoutActing(value))}"`,
  });
  return false;
}

/** A value as a message quotes it. */
function quoted(value: string): string {
  return shortened(visible(value), 80);
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
