import type { Root, RootContent } from 'mdast';
import { citationOf, weeklyByline } from '#lib/content/views/citation.ts';
import { findQuestion } from '#lib/content/views/questions.ts';
import { findProject, findWeekly } from '#lib/content/views/weeklies.ts';
import { type ChannelContent, questionBody, weeklyBody } from './bodies.ts';
import { keep, kept } from './kept.ts';
import { absoluteFrom, withAddresses } from './plain/addresses.ts';
import { heading, link, paragraph } from './plain/nodes.ts';
import type { PictureChoice } from './plain/pictures.ts';
import { toMarkdown } from './write/markdown.ts';

/**
 * A whole weekly as a plain tree: title, date, text, where it is from. Null for an unknown date.
 * @param choice see {@link weeklyBody}.
 */
export function weeklyDocument(
  content: ChannelContent,
  date: string,
  siteUrl: string,
  choice?: PictureChoice,
): Root | null {
  const weekly = findWeekly(content.model, date);
  const body = weeklyBody(content, date, siteUrl, choice);
  if (!weekly || !body) return null;
  const named = weeklyByline(weekly);
  return rooted([
    heading(1, weekly.title),
    paragraph(weekly.summary ? `${named}。${weekly.summary}` : `${named}。`),
    ...body.children,
    sourceLine(siteUrl + weekly.url, weekly.source),
  ]);
}

/** A question as a document: title, whose it is, rounds, how to quote it. Null for an unknown id. */
export function questionDocument(
  content: ChannelContent,
  id: string,
  siteUrl: string,
): Root | null {
  const found = findQuestion(content.model, id);
  const body = questionBody(content, id, siteUrl);
  if (!found || !body) return null;
  const { question, weekly } = found;
  const citation = citationOf(question, weekly, findProject(content.model, question.project));
  return rooted([
    heading(1, question.title),
    ...body.children,
    sourceLine(siteUrl + question.url, null, citation),
  ]);
}

/** {@link weeklyDocument} as Markdown. */
export function weeklyMarkdown(
  content: ChannelContent,
  date: string,
  siteUrl: string,
): string | null {
  if (!findWeekly(content.model, date)) return null;
  const make = (): string => toMarkdown(weeklyDocument(content, date, siteUrl) ?? rooted([]));
  return kept(content, markdownKey(siteUrl, date), make);
}

/**
 * Takes a weekly's Markdown from an earlier build, where it was written from the same ({@link weeklyInputs}): it stands
 * in several files, and each weekly is some milliseconds.
 */
export function keepMarkdown(
  content: ChannelContent,
  date: string,
  siteUrl: string,
  text: string,
): void {
  keep(content, markdownKey(siteUrl, date), text);
}

const markdownKey = (siteUrl: string, date: string): string => `${siteUrl} ${date}.md`;

/** {@link questionDocument} as Markdown: what a reader copies, and what assistants read. */
export function questionMarkdown(
  content: ChannelContent,
  id: string,
  siteUrl: string,
): string | null {
  const document = questionDocument(content, id, siteUrl);
  return document && toMarkdown(document);
}

/**
 * A page that frames the content as Markdown. @param tree what it says, addresses as the page has them.
 * @param page its root-relative address.
 */
export function pageMarkdown(tree: Root, page: string, siteUrl: string): string {
  const { children } = withAddresses(tree, absoluteFrom(siteUrl, page));
  return toMarkdown(rooted([...children, sourceLine(siteUrl + page, null)]));
}

/** The last line of a document: where it is from. @param earlier address under which it first appeared. */
function sourceLine(address: string, earlier: string | null, citation = ''): RootContent {
  return paragraph(
    '来源：',
    link(address, address),
    ...(citation ? [`（${citation.replace(/。$/, '')}）`] : []),
    ...(earlier ? ['（最初发布于 ', link(earlier, earlier), '）'] : []),
  );
}

function rooted(children: RootContent[]): Root {
  return { type: 'root', children };
}
