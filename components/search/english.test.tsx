import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createEngine } from '#lib/search/complete.ts';
import { documentWith } from '#lib/search/test-support/documents.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { NoResult } from './answer/no-result.tsx';
import { Failed, Loading } from './answer/states.tsx';
import { UnderstoodLine } from './answer/understood-line.tsx';
import { CommonWords, HeaderSearch } from './index.ts';
import { ArchiveLinks } from './page/archive-links.tsx';
import { Facets } from './page/facets.tsx';
import { PageResult } from './page/result.tsx';
import { ResultOption } from './palette/result-option.tsx';
import { Untouched } from './palette/untouched.tsx';

const kite = { slug: 'kite', name: 'Kite', aliases: [] };
const engine = createEngine({ projects: [kite], synonyms: [] });
engine.add([
  documentWith({
    ...{
      title: '断线之后怎么重连',
      question: '断线之后怎么重连',
      answer: '断线后由守护线程重连。',
    },
    ...{ project: 'kite', asker: 'lin', issue: 7, rounds: 2 },
  }),
]);
const query = '断线重连 type:posts project:kite';
const answer = {
  ...engine.search(query),
  ...{ query, complete: true, beyond: 'none' as const, about: null, popular: null },
};
const nothing = (): void => undefined;

function firstResult(): SearchResult {
  const [result] = answer.results;
  if (!result) throw new Error('nothing found');
  return result;
}

const english = (view: ReactElement): string => speaking('en', () => renderToStaticMarkup(view));

/** What a reader is told in the page's language: without what is marked as being in another. */
function withoutContent(markup: string): string {
  const marked = /<(\w+)(?=[\s>])[^<>]*\slang="zh-CN"[^<>]*>(?:(?!<\/\1>).)*<\/\1>/g;
  return markup.replace(marked, '').replace(/href="[^"]*"/g, '');
}

const views: Record<string, ReactElement> = {
  'a result of the search page': (
    <PageResult result={firstResult()} projects={[kite]} onOpen={nothing} />
  ),
  'a result of the palette': (
    <ResultOption
      result={firstResult()}
      projects={[kite]}
      selected
      onSelect={nothing}
      onOpen={nothing}
    />
  ),
  facets: <Facets facets={answer.facets} filter={{}} projects={[kite]} onChange={nothing} />,
  'the untouched palette': (
    <Untouched
      progress={{
        ...{ loaded: 1, total: 1, more: 0, years: [], projects: [] },
        common: [{ word: '重连', count: 3 }],
        latest: { date: '2021-01-01', title: '断线重连与其他' },
      }}
      onAsk={nothing}
      onOpen={nothing}
    />
  ),
  'common words': <CommonWords words={[{ word: '重连', count: 1 }]} />,
  'the field in the header': <HeaderSearch />,
  'the archive': (
    <ArchiveLinks
      projects={[{ ...kite, questions: 2 }]}
      years={[{ year: '2021', weeklies: 1, href: '/weekly/year/2021/' }]}
    />
  ),
  'how it was read': <UnderstoodLine answer={{ ...answer, query: 'q' }} onAsk={nothing} />,
  'what is on its way': <Loading progress={null} />,
  'what has failed': <Failed onRetry={nothing} />,
};

test.each(Object.entries(views))('in English, %s holds Chinese only as content', (_, view) => {
  const markup = english(view);
  expect(withoutContent(markup)).not.toMatch(/\p{Script=Han}|[，。；：（）「」]/u);
  expect(withoutContent(markup)).toMatch(/[A-Za-z]/);
});

test('titles and excerpts say that they are Chinese, on pages that are not', () => {
  const view = <PageResult result={firstResult()} projects={[kite]} onOpen={nothing} />;
  const markup = english(view);
  expect(markup).toMatch(/<a [^<>]*href="\/en\/questions\/1\/[^<>]*lang="zh-CN"/);
  expect(markup).toMatch(/>A<\/span><span lang="zh-CN">/);
  expect(markup).toContain('<span>2 rounds</span>');
  expect(renderToStaticMarkup(view)).not.toContain('lang=');
});

test('in English the field leads to the English search page, and so do links', () => {
  expect(english(<HeaderSearch />)).toContain('action="/en/search/"');
  expect(renderToStaticMarkup(<HeaderSearch />)).toContain('action="/search/"');
  const words = english(<CommonWords words={[{ word: '重连', count: 2 }]} />);
  expect(words).toContain(`href="/en/search/#q=${encodeURIComponent('重连')}"`);
  expect(words).toContain('<span class="sr-only"> results</span>');
});

test('the archive of a Chinese page stands as text beside text, as it was made before', () => {
  const years = [{ year: '2021', weeklies: 1, href: '/weekly/year/2021/' }];
  const markup = renderToStaticMarkup(
    <ArchiveLinks projects={[{ ...kite, questions: 2 }]} years={years} />,
  );
  expect(markup).toContain('2 问');
  expect(markup).toContain('2021 年</a> <span class="facet-count">1 期</span>');
});

test('where nothing is found, what a reader typed is all that is Chinese', () => {
  const words = [
    { word: '断线', count: 1 },
    { word: '回滚', count: 2 },
  ];
  const empty = { ...answer, words, results: [] };
  const markup = english(
    <NoResult
      answer={{ ...empty, understood: { ...answer.understood, unknown: [] } }}
      search={{ progress: null, more: nothing }}
      projects={[]}
      filtered
      onUnfilter={nothing}
      onAsk={nothing}
      onOpen={nothing}
    />,
  );
  expect(markup).toContain('Nothing mentions &quot;断线&quot; and &quot;回滚&quot; together');
  expect(markup).toContain('Only &quot;回滚&quot; 2');
  expect(markup.replace(/&quot;(?:断线|回滚)&quot;/g, '').replace(/href="[^"]*"/g, '')).not.toMatch(
    /\p{Script=Han}/u,
  );
});
