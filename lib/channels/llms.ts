import type { Model, Weekly } from '#lib/content/types.ts';
import { projectSummaries } from '#lib/content/views/project/contents.ts';
import { llmsFullPath, paths, projectPath, twinPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { byYear } from '#lib/text/groups.ts';
import type { ChannelContent } from './bodies.ts';
import { weeklyMarkdown } from './documents.ts';
import { type Words, heading, link, list, paragraph } from './plain/nodes.ts';
import { toMarkdown } from './write/markdown.ts';
import type { RootContent } from 'mdast';
import { countWords } from '#lib/words/areas/counts.ts';
import { wordsIn } from '#lib/words/dictionary.ts';

/** Most bytes of one file of full texts: what a model can take in. A longer year ends in links. */
export const FULL_BYTES = 1_000_000;

/** Years that have a file of full texts, newest first. */
export function fullYears({ weeklies }: Model): string[] {
  return byYear(weeklies).map(({ year }) => year);
}

/** Every weekly of a year in full, newest first, as Markdown of at most {@link FULL_BYTES}; null for a year without. */
export function fullText(content: ChannelContent, year: string, siteUrl: string): string | null {
  const group = byYear(content.model.weeklies).find((one) => one.year === year);
  if (!group) return null;
  const whole: string[] = [];
  const left: Weekly[] = [];
  let bytes = 0;
  for (const weekly of group.items) {
    const text = weeklyMarkdown(content, weekly.date, siteUrl) ?? '';
    bytes += Buffer.byteLength(text) + RULE.length;
    if (bytes > FULL_BYTES - ROOM_FOR_LINKS) left.push(weekly);
    else whole.push(text);
  }
  const rest = left.map((weekly) => weeklyLink(weekly, siteUrl));
  if (rest.length === 0) return whole.join(RULE);
  const more = written([heading(2, '这一年的其余各期'), list(rest)]);
  return [...whole, more].join(RULE);
}

const RULE = '\n---\n\n';
/** Some hundred weeklies' links. */
const ROOM_FOR_LINKS = 50_000;

/**
 * A map of the site for assistants (llmstxt.org): what there is, in which forms, and every weekly.
 *
 * @param hasServer whether `/api/search` and `/mcp` answer.
 */
export function llmsText(content: ChannelContent, siteUrl: string, hasServer: boolean): string {
  const { model } = content;
  const at = (path: string, ...words: Words): Words => [link(siteUrl + path, ...words)];
  const sizes = fullYears(model).map((year) => {
    const size = Buffer.byteLength(fullText(content, year, siteUrl) ?? '');
    return [...at(llmsFullPath(year), `${year} 年各期全文`), `：约 ${Math.ceil(size / 1000)} kB`];
  });
  const projects = projectSummaries(model)
    .filter(({ questions, releases }) => questions + releases > 0)
    .map(({ project, questions, releases }) => [
      ...at(twinPath(projectPath(project.slug)), project.name),
      `：${project.summary}（${questions} 条问答，${releases} 次发布）`,
    ]);
  const { archiveSpan } = wordsIn(countWords, 'zh');
  return written([
    heading(1, site.name),
    {
      type: 'blockquote',
      children: [paragraph(`${site.description}${archiveSpan(model.weeklies)}。`)],
    },
    paragraph(
      `每一页在地址后加 index.html.md 就是 Markdown${hasServer ? '，请求页面时带 Accept: text/markdown 也行' : ''}。引用时请带上问答页的地址；回答写于它那一期的日期，可能已过时。`,
    ),
    heading(2, '接口'),
    list([
      ...(hasServer
        ? [
            [...at('/api/search?q=', '搜索'), '：GET，参数 q，返回 JSON'],
            [...at('/mcp', 'MCP'), '：Streamable HTTP，搜索、读问答与周刊、查发布'],
          ]
        : []),
      [...at('/api/openapi.json', 'OpenAPI'), '：全部 JSON 地址'],
      [...at('/feed.xml', 'RSS'), '：最新各期'],
    ]),
    heading(2, '全文'),
    list(sizes),
    heading(2, '项目'),
    list(projects),
    heading(2, '周刊'),
    list(model.weeklies.map((weekly) => weeklyLink(weekly, siteUrl))),
    heading(2, 'Optional'),
    list([
      [...at(twinPath(paths.stats), '统计')],
      [...at(twinPath(paths.about), '关于本站')],
      [...at(twinPath(paths.guide), '内容怎么写')],
    ]),
  ]);
}

function weeklyLink({ date, title, url, summary }: Weekly, siteUrl: string): Words {
  return [link(siteUrl + twinPath(url), `${date} ${title}`), summary ? `：${summary}` : ''];
}

const written = (children: RootContent[]): string => toMarkdown({ type: 'root', children });
