import * as z from 'zod';
import { type AttributeSpec, type ComponentSpec, authorComponents } from '#lib/mdx/spec.ts';
import { TabStops, plain } from './body.ts';
import { ATTRIBUTES, FORMS, type Form } from './components.ts';

/** A snippet as VS Code reads it. */
export interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
}

const SCOPE = 'mdx,markdown';

/** Attributes of a form as they are written: those that must be there first. */
function attributesOf(
  component: string,
  { attributes }: ComponentSpec,
  form: Form,
): [name: string, spec: AttributeSpec][] {
  const required = [...attributes].filter(([, { required }]) => required);
  const others = form.attributes.map((name): [string, AttributeSpec] => {
    const spec = attributes.get(name);
    if (!spec) throw new Error(`<${component}> 没有属性 ${name}`);
    return [name, spec];
  });
  return [...required, ...others.filter(([name]) => !attributes.get(name)?.required)];
}

/** What an example of the spec holds: `issue="845"` holds `845`. */
function valueOf({ example }: AttributeSpec): string {
  return /^[\w-]+="([^"]*)"$/.exec(example)?.[1] ?? '';
}

function stopOf(spec: AttributeSpec, stops: TabStops): string {
  const { value } = spec;
  if (value instanceof z.ZodLiteral) return plain(valueOf(spec));
  return value instanceof z.ZodEnum
    ? stops.choice(value.options.map(String))
    : stops.text(valueOf(spec));
}

/** Lines of one form of a component. */
function linesOf(component: string, spec: ComponentSpec, form: Form, stops: TabStops): string[] {
  const written = attributesOf(component, spec, form).map(
    ([name, attribute]) => ` ${name}="${stopOf(attribute, stops)}"`,
  );
  const tag = `<${component}${written.join('')}`;
  if (spec.empty) return [`${tag} />`];
  return [`${tag}>`, '', ...(form.content?.(stops) ?? []), '', `</${component}>`];
}

function labelOf(component: string, attribute: string): string {
  const label = ATTRIBUTES.get(`${component}.${attribute}`) ?? ATTRIBUTES.get(attribute);
  if (!label) throw new Error(`lib/editor-files/components.ts 没有说 ${component}.${attribute}`);
  return `${attribute} ${label}`;
}

function componentSnippet(component: string, spec: ComponentSpec, form: Form): Snippet {
  const labels = attributesOf(component, spec, form).map(
    ([name, { required }]) => labelOf(component, name) + (required ? '（必填）' : ''),
  );
  const description = [`${form.description}（<${component}>）`, ...labels].join('；');
  // The last stop: where the author goes on.
  const body = [...linesOf(component, spec, form, new TabStops()), '$0'];
  return { scope: SCOPE, prefix: form.prefix, body, description };
}

/** Lines of the first form of a component, inside a larger snippet. */
function usual(component: string, stops: TabStops): string[] {
  const [spec, form] = [authorComponents.get(component), FORMS.get(component)?.[0]];
  if (!spec || !form) throw new Error(`没有组件 ${component}`);
  return linesOf(component, spec, form, stops);
}

function weeklySnippet(): Snippet {
  const stops = new TabStops();
  const section = (title: string, ...components: string[]): string[] => [
    '',
    `## ${stops.text(title)}`,
    ...components.flatMap((component) => ['', ...usual(component, stops)]),
  ];
  const body = [
    '---',
    `title: ${stops.text('这一期的标题')}`,
    `date: ${stops.variable('TM_FILENAME_BASE')}`,
    `summary: ${stops.text('一句话说清这一期有什么')}`,
    '---',
    ...section('GitHub issue 精选', 'Question'),
    ...section('社区发布', 'Release'),
    ...section('社区活动', 'Event', 'Task'),
    ...section('本周推荐阅读', 'Readings'),
    '$0',
  ];
  const description = '一期周刊，整个文件：日期取自文件名（2026-12-04.mdx）；用不着的小节删掉';
  return { scope: SCOPE, prefix: 'weekly-file', body, description };
}

function projectSnippet(): Snippet {
  const stops = new TabStops();
  const body = [
    '---',
    `name: ${stops.text('项目的正式名称')}`,
    `repository: ${stops.text('https://github.com/sofastack/sofa-example')}`,
    `homepage: ${stops.text('https://www.sofastack.tech/projects/sofa-example/')}`,
    `category: ${stops.text('见已有的分类')}`,
    `aliases: [${stops.text('别名一, 别名二')}]`,
    `summary: ${stops.text('一句话')}`,
    '---',
    '',
    stops.text('两三句介绍，普通 Markdown。'),
    '$0',
  ];
  const description =
    '一个项目，整个文件：文件名是短名（sofa-jraft.mdx）；没有主页和别名就删掉那一行';
  return { scope: SCOPE, prefix: 'project-file', body, description };
}

/**
 * VS Code's snippets for authors: every component in its forms, and whole files to begin with.
 * @throws Error where a component or an attribute that authors may use is not described.
 */
export function authorSnippets(): Record<string, Snippet> {
  const components = [...authorComponents].flatMap(([component, spec]) => {
    const forms = FORMS.get(component);
    if (!forms) throw new Error(`lib/editor-files/components.ts 没有说 <${component}>`);
    return forms.map((form) => componentSnippet(component, spec, form));
  });
  const all = [weeklySnippet(), projectSnippet(), ...components];
  return Object.fromEntries(all.map((snippet) => [snippet.prefix, snippet]));
}
