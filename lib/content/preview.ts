import type { ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { site } from '#lib/site/site.ts';
import { visible } from '#lib/text/printable.ts';
import type { Headless, ParsedContent } from './parse-sources.ts';
import { errorsOf, inOrder } from './report.ts';

/**
 * Parsed content in which every file has its page: one whose head could not be read stands there with
 * a name that says so. For whoever writes; never for readers.
 */
export function previewOf(parsed: ParsedContent): ParsedContent {
  const { headless } = parsed;
  const ofKind = (wanted: Headless['kind']) => headless.filter(({ kind }) => kind === wanted);
  const tree: Root = { type: 'root', children: [] };
  return {
    ...parsed,
    weeklies: [
      ...parsed.weeklies,
      ...ofKind('weekly').map(({ name, file }) => ({
        ...{ name, tree, file },
        head: { title: `${name} 这一期有错，还不能显示`, date: name },
      })),
    ],
    projects: [
      ...parsed.projects,
      ...ofKind('projects').map(({ name, file }) => ({
        ...{ name, tree, file },
        head: {
          name: `${name}（文件有错）`,
          repository: site.github,
          category: '文件有错的项目',
          aliases: [],
          summary: '这个项目的文件有错，还不能显示',
          meetings: [],
        },
      })),
    ],
  };
}

/** What stands in place of a file's page while it has errors, or null where it has none. */
export function messagesInPlace(file: VFile): Root | null {
  const errors = errorsOf(file);
  if (errors.length === 0) return null;
  const items = inOrder(errors).map((message): ListItem => {
    const place = `第 ${message.line ?? 1} 行第 ${message.column ?? 1} 列：`;
    const problem = [
      text(`${place}${visible(message.reason)} `),
      { type: 'inlineCode', value: String(message.ruleId) } as const,
    ];
    const remedy = [text(`改法：${visible(message.note ?? '')}`)];
    return { type: 'listItem', spread: true, children: [paragraph(problem), paragraph(remedy)] };
  });
  const path: PhrasingContent = { type: 'inlineCode', value: visible(file.path) };
  const intro = [path, text(' 有错，这一页先显示它们。保存改好的文件，页面会自己回来。')];
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [text(`${errors.length} 处错误`)] },
      paragraph(intro),
      { type: 'list', ordered: true, start: 1, spread: true, children: items },
    ],
  };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
