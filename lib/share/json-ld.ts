import type {
  BlogPosting,
  BreadcrumbList,
  ListItem,
  Organization,
  QAPage,
  Question as QuestionThing,
  SearchAction,
  SoftwareSourceCode,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { cutClause, cutWord } from '#lib/text/cut.ts';
import { escapedJson } from '#lib/text/printable.ts';
import { cardFiles, cardPath } from './card-files.ts';
import { paths, projectPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import type { Project, Question, Weekly } from '#lib/content/types.ts';

/** Properties of one type of schema.org, none of its more special types. */
type Of<T, Name extends string> = Extract<T, { '@type': Name }>;
type Article = Of<BlogPosting, 'BlogPosting'>;
type Asked = Of<QuestionThing, 'Question'>;

/** What a page of ours says of itself; a property that schema.org does not know is a type error. */
export type Thing =
  | Of<WebSite, 'WebSite'>
  | Article
  | Of<QAPage, 'QAPage'>
  | Of<SoftwareSourceCode, 'SoftwareSourceCode'>
  | BreadcrumbList;

/** The community: who publishes the newsletter and writes its answers. */
const community: Of<Organization, 'Organization'> = {
  '@type': 'Organization',
  name: site.author,
  url: site.community,
};

/** Google reads at most so many characters of a headline. */
const HEADLINE = 110;
/** Most characters of a question's and an answer's text: the page has the rest. */
const QUESTION_TEXT = 600;
const ANSWER_TEXT = 1200;

/** One step of a trail; the last, the page itself, needs no address. */
function trail(siteUrl: string, steps: readonly { name: string; path?: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(path && ({ item: siteUrl + path } satisfies Partial<Of<ListItem, 'ListItem'>>)),
    })),
  };
}

/** The site with its search, for the home page. @param siteUrl address without trailing slash. */
export function siteThings(siteUrl: string): Thing[] {
  // The one property with a hyphen: schema.org's annotation of what the search takes.
  const search: WithActionConstraints<Of<SearchAction, 'SearchAction'>> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${siteUrl}${paths.search}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return [
    {
      '@type': 'WebSite',
      name: site.name,
      url: siteUrl + paths.home,
      description: site.description,
      inLanguage: site.lang,
      publisher: community,
      potentialAction: search,
    },
  ];
}

/** A weekly as an article, and where it stands. */
export function weeklyThings(siteUrl: string, weekly: Weekly): Thing[] {
  const { date, title, summary, url } = weekly;
  return [
    {
      '@type': 'BlogPosting',
      headline: cutClause(title, HEADLINE),
      ...(summary && ({ description: summary } satisfies Partial<Article>)),
      datePublished: date,
      inLanguage: site.lang,
      mainEntityOfPage: siteUrl + url,
      image: siteUrl + cardPath(cardFiles.weekly(date)),
      author: community,
      publisher: community,
    },
    trail(siteUrl, [{ name: '周刊', path: paths.weeklies }, { name: date }]),
  ];
}

/** All rounds as one answer: what was asked on in between is part of how it was answered. */
function answerText({ rounds }: Question): string {
  const [first, ...later] = rounds;
  const more = later.flatMap(({ question, answer }) => [
    question && `追问：${question}`,
    answer && `回答：${answer}`,
  ]);
  return [first?.answer ?? '', ...more].filter(Boolean).join('\n');
}

/**
 * A question with its answer, and where it stands.
 * @returns only the trail when no answer has words: Google wants an answer's text.
 */
export function questionThings(
  siteUrl: string,
  question: Question,
  project: Pick<Project, 'name' | 'slug'> | null,
): Thing[] {
  const { id, title, url, date, asker, rounds } = question;
  const text = cutWord(rounds[0]?.question ?? '', QUESTION_TEXT);
  const place = trail(siteUrl, [
    { name: '问答', path: paths.questions },
    ...(project ? [{ name: project.name, path: projectPath(project.slug) }] : []),
    { name: cutClause(title, 40) },
  ]);
  if (rounds.every(({ answer }) => answer.trim() === '')) return [place];
  const asked: Asked = {
    '@type': 'Question',
    name: title,
    // Without a text Google takes the name.
    ...(text !== title && text !== '' && ({ text } satisfies Partial<Asked>)),
    answerCount: 1,
    datePublished: date,
    ...(asker && ({ author: { '@type': 'Person', name: asker } } satisfies Partial<Asked>)),
    image: siteUrl + cardPath(cardFiles.question(id)),
    acceptedAnswer: {
      '@type': 'Answer',
      text: cutWord(answerText(question), ANSWER_TEXT),
      datePublished: date,
      url: siteUrl + url,
      author: community,
    },
  };
  return [{ '@type': 'QAPage', mainEntity: asked }, place];
}

/** A project's source code, and where it stands. */
export function projectThings(siteUrl: string, project: Project): Thing[] {
  const { slug, name, summary, repository, homepage } = project;
  return [
    {
      '@type': 'SoftwareSourceCode',
      name,
      description: summary,
      codeRepository: repository,
      url: homepage ?? repository,
      mainEntityOfPage: siteUrl + projectPath(slug),
      image: siteUrl + cardPath(cardFiles.project(slug)),
    },
    trail(siteUrl, [{ name: '项目', path: paths.projects }, { name }]),
  ];
}

/** Things as the text of a `<script type="application/ld+json">`: no `<` can end it early, nothing unseen is left. */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return escapedJson(JSON.stringify(graph)).replace(/</g, '\\u003c');
}
