import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isElement } from '#lib/mdx/elements.ts';
import { type Finding, report } from '#lib/site/message.ts';
import { readingItems } from '../extract/entries.ts';
import { guarded, judge } from '../guarded.ts';
import { readFrontmatter } from '../read/frontmatter.ts';
import { parse } from '../read/parse.ts';
import { placesIn } from '../read/places.ts';
import { proseOf } from '../read/prose.ts';
import type { SourceFile } from '../read/source.ts';
import { checkProjects } from '../rules/references.ts';
import { checkQuestions, checkReadings } from '../rules/weekly.ts';
import type { ProjectFrontmatter } from '../schemas/frontmatter.ts';
import { type NextFrontmatter, nextFrontmatterSchema } from '../schemas/next.ts';
import { KIND_SPECS, NEXT_KINDS, type NextKind, nextName } from './kinds.ts';

/** A contribution for the coming weekly that was parsed, and of which is known what it is. */
export interface ParsedNext {
  /** File name without its ending. */
  name: string;
  kind: NextKind;
  head: NextFrontmatter;
  tree: Root;
  file: VFile;
}

/** Parses and checks one contribution; a message says why it is none. */
export function parseNext(
  { name, file }: SourceFile,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
): ParsedNext[] {
  const named = nextName(name);
  if (!named) report(file, wrongName(name));
  if (file.data['literal']) return [];
  const head = guarded(file, '读 frontmatter', () =>
    /^\s*(?:---|\+\+\+)/.test(String(file)) ? readFrontmatter(file, nextFrontmatterSchema) : {},
  );
  const tree = guarded(file, '解析正文', () => parse(file));
  if (!tree || !named) return [];
  const { kind } = named;
  judge(file, {
    核对种类: () => checkEntry(tree, kind, file),
    检查提问: () => checkQuestions(tree, file),
    检查阅读: () => checkReadings(tree, file),
    核对项目: () => checkProjects(tree, file, projects),
  });
  return head ? [{ name, kind, head, tree, file }] : [];
}

function wrongName(name: string): Finding {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const kind = NEXT_KINDS.find((one) => slug.startsWith(`${one}-`));
  const example = `<种类>-${slug || '短名'}`;
  return {
    rule: 'file-name',
    problem: `文件名 ${name}.mdx 不是「种类-短名」`,
    remedy: `改名为 ${kind ? slug : example}.mdx；种类是 ${NEXT_KINDS.join('、')}，短名只用小写字母、数字和连字符`,
  };
}

/** A contribution is one entry, of the kind that its name says, and nothing else. */
function checkEntry(tree: Root, kind: NextKind, file: VFile): void {
  const { component, word } = KIND_SPECS[kind];
  const rest = tree.children.filter((node) => !BESIDE.has(node.type));
  const own = rest.filter((node) => isElement(node, component));
  const say = (problem: string, remedy: string, place?: RootContent): void =>
    report(file, { rule: 'next-entry', problem, remedy, place });
  const [first, second] = own;
  if (!first) {
    if (isRefused(component, file)) return;
    const other = rest.find((node) => node.type === 'mdxJsxFlowElement');
    const meant = NEXT_KINDS.find((one) => other && isElement(other, KIND_SPECS[one].component));
    const remedy = meant
      ? `把文件改名为 ${meant}-….mdx`
      : `写一个 <${component}>，见内容指南；一条投稿一个文件`;
    say(`文件名说这是一条${word}，里面却没有 <${component}>`, remedy, other);
    return;
  }
  if (second) say(`里面有 ${own.length} 条${word}`, '一条投稿一个文件：其余的另存一个文件', second);
  const foreign = rest.find((node) => !isElement(node, component));
  if (foreign) {
    say(
      `<${component}> 外面还有别的内容`,
      `放进 <${component}> 里，或另存一个文件；标题在合成周刊时自动加上`,
      foreign,
    );
  }
  if (kind === 'reading' && isElement(first, component)) {
    const items = readingItems(first);
    if (items.length > 1) say(`里面有 ${items.length} 篇阅读`, '一篇一个文件', items[1]);
  }
}

/** Whether the entry is there and was refused, which was told: what is wrong with its tag is the cause of all. */
function isRefused(component: string, file: VFile): boolean {
  const source = String(file);
  const placeOf = placesIn(source);
  const tags = [...proseOf(source).matchAll(new RegExp(`<${component}\\b[^<>]*`, 'g'))];
  return tags.some(({ 0: tag, index }) => {
    const [from, to] = [placeOf(index).line, placeOf(index + tag.length).line];
    return file.messages.some(
      ({ fatal, line = 0 }) => fatal === true && line >= from && line <= to,
    );
  });
}

/** What may stand beside the entry: it belongs to it. */
const BESIDE = new Set(['yaml', 'definition', 'footnoteDefinition']);
