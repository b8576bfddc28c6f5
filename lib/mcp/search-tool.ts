import * as z from 'zod';
import type { ApiAnswer } from '#lib/search/api/answer.ts';
import { searchTypes, typeNames } from '#lib/search/types.ts';
import { searchPath } from '#lib/site/paths.ts';
import { bounds } from './bounds.ts';
import { type Answer, Refusal } from './results.ts';
import type { Source } from './source.ts';

/** What `search` takes. */
export const searchInput = z.object({
  query: z
    .string()
    .trim()
    .min(1)
    .max(bounds.query)
    .describe('要搜的词或一句话，中文最好（what to search; Chinese works best）'),
  limit: z
    .int()
    .min(1)
    .max(bounds.results)
    .default(bounds.defaultResults)
    .describe('最多几条（results to return）'),
  project: z.string().max(80).optional().describe('项目短名，如 sofa-jraft（slug of a project）'),
  type: z.enum(searchTypes).optional().describe('只要哪一类（only this type）'),
  year: z.int().min(2000).max(2099).optional().describe('刊登的年份（year of printing）'),
});

/** What `search` gives. */
export const searchOutput = z.object({
  query: z.string(),
  total: z.int().describe('hits; the first `answered` of them answer'),
  answered: z.int().describe('0: nothing answers, the results merely share words with the query'),
  suggestion: z.string().nullable().describe('the query in its nearest known spelling'),
  nearest: z
    .object({ held: z.array(z.string()), missing: z.array(z.string()) })
    .nullable()
    .describe('where nothing answers: words that the first result holds and lacks'),
  results: z.array(
    z.object({
      ...{ id: z.string(), type: z.enum(searchTypes), title: z.string(), excerpt: z.string() },
      url: z.string().describe('page on the site'),
      link: z.string().nullable().describe('address outside the site (readings)'),
      project: z.string().nullable(),
      date: z.string().nullable(),
      answers: z.boolean().describe('false: merely shares words with the query'),
    }),
  ),
});

type Found = z.output<typeof searchOutput>;

/** Asks the site's search. @throws Refusal with what is wrong with the question, or why to ask later. */
export async function searchSite(
  source: Source,
  asked: z.output<typeof searchInput>,
): Promise<Answer> {
  const { query, limit, project, type, year } = asked;
  const params = new URLSearchParams({ q: query, limit: String(limit) });
  if (project !== undefined) params.set('project', project);
  if (type !== undefined) params.set('type', type);
  if (year !== undefined) params.set('year', String(year));
  const response = await source.search(
    new Request(`http://localhost/api/search?${params.toString()}`),
  );
  const body: unknown = await response.json();
  if (!response.ok) throw new Refusal(messageOf(body));
  // The search API's own answer, see docs/search-api.md.
  const answer = body as ApiAnswer;
  const found = foundIn(answer, source.siteUrl);
  return { text: readable(answer, found, source.siteUrl), data: found };
}

function messageOf(body: unknown): string {
  const said = z.object({ message: z.string() }).safeParse(body);
  return said.success ? said.data.message : '搜索出错了（search failed）';
}

function foundIn(answer: ApiAnswer, siteUrl: string): Found {
  const { query, total, answered, suggestion, nearest, results } = answer;
  return {
    ...{ query, total, answered, suggestion, nearest },
    results: results.map(({ id, type, title, excerpt, url, link, project, date, answers }) => ({
      ...{ id, type, title, excerpt, url: siteUrl + url, link, project, date, answers },
    })),
  };
}

function readable({ understood }: ApiAnswer, found: Found, siteUrl: string): string {
  const { query, suggestion, results } = found;
  const blocks = results.map((result, at) => {
    const { title, type, date, project, excerpt, url, link, answers } = result;
    const about = [typeNames[type], date, project, answers ? null : '只含其中一些词'];
    const lines = [
      `${at + 1}. ${oneLine(title)}（${about.filter(Boolean).join('，')}）`,
      ...(excerpt ? [`   ${oneLine(excerpt)}`] : []),
      ...(link ? [`   ${link}`] : []),
      `   ${url}`,
    ];
    return lines.join('\n');
  });
  return [
    headOf(found),
    ...understood.unknown.map(({ reason }) => reason),
    ...(suggestion ? [`也许要找：${suggestion}（did you mean）`] : []),
    ...blocks,
    `来源：${siteUrl}${searchPath(query)}`,
  ].join('\n\n');
}

/** Says plainly where nothing answers: an assistant would take what is found for an answer. */
function headOf({ total, answered, nearest }: Found): string {
  if (total === 0) {
    return '没有结果：周刊里没有写过这个。换个说法，或只用其中一个词再搜（no results: the weeklies do not say）。';
  }
  if (answered === 0) {
    const lacks = nearest?.missing.length ? `，缺${quoted(nearest.missing)}` : '';
    const holds = nearest?.held.length ? `只含${quoted(nearest.held)}${lacks}` : '只含其中一些词';
    return `没有直接回答：下面 ${total} 条${holds}，不要当作答案（nothing answers this; what follows merely shares words with it）。`;
  }
  const rest = total - answered;
  const sharing = rest > 0 ? `，另有 ${rest} 条只含其中一些词` : '';
  return `${answered} 条结果${sharing}（${answered} answer${rest > 0 ? `, ${rest} merely share words` : ''}）。`;
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
