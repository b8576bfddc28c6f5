import type { Link } from 'mdast';
import { normaliseAddress } from '../repair/links.ts';
import { collect, textOf } from '../tree/nodes.ts';
import type { ProjectRegistry } from '../projects.ts';
import type { ImportedPost } from './archive.ts';
import { unexplainedGap } from './alignment.ts';
import {
  attributeValues,
  bare,
  parseSource,
  shownAddresses,
  boilerplateLines,
  visible,
} from './projection.ts';

/** What checking one post needs to know of all. */
export interface ConservationContext {
  registry: ProjectRegistry;
  /** Days of all posts of the import, by folder. */
  dates: ReadonlyMap<string, string>;
}

/**
 * What may be missing from the text of a weekly, besides values that stand in attributes: the
 * structure that components say by themselves. Longest first where one starts like another.
 */
const STRUCTURE: readonly (readonly [string, RegExp])[] = [
  ['item number', /^[(（]?\d{1,2}[)）]?[、.．，]?/],
  ['asker', /^@|^提问[:：]?/],
  ['issue number', /^[#＃]/],
  ['answer marker', /^A[:：]+/],
  ['closing line', /^[「」【】:：]/],
  ['release words', /^(?:发布详情|本周|开源|正式|发布|版本|版|代码|了|v|V|，|,|。|;|\\|\/|、)/],
  ['release lead-in', /^(?:主要|本次)?(?:变更|更新)(?:内容)?如下|^包括以下功能|^包含功能/],
  ['release notes label', /^(?:详细|详情)?(?:发布报告|参考|报告)|^详见|^请见/],
  ['task words', /^(?:Easy|Medium|Hard|新手任务|-)/],
  ['event labels', /^(?:分享|线上直播|直播|活动|本期|日程)?(?:主题|时间|地点|地址)/],
  ['event day', /^(?:20\d\d[年/.-])?\d{1,2}[月/.-]\d{1,2}[日号]?/],
  ['brackets around a week day', /^[（()）]/],
  ['broken tag', /^br\//],
  ['mailto', /^mailto:/],
];

/** Where the text of a weekly is not that of its post in order; empty if nothing is lost or added. */
export function textProblems(
  { post, weekly }: ImportedPost,
  { registry }: ConservationContext,
): string[] {
  const tree = parseSource(String(post.file));
  const shown = visible(tree);
  const source = bare(shown);
  // Only a lost picture is told in words of our own.
  const left = bare(visible(weekly.tree).replace(/（原文此处的图片已丢失：[^）]*）/g, ''));
  const values = [
    ...attributeValues(weekly.tree).flatMap((value) => spellings(value, registry)),
    // Whether each address itself is kept is the third test's matter.
    ...post.file.messages.flatMap(
      ({ reason }) => /^项目写的是 (.+?)，/.exec(reason)?.[1]?.toLowerCase() ?? [],
    ),
    ...shownAddresses(tree).map((address) => address.toLowerCase()),
    ...boilerplateLines(shown).map((line) => bare(line).toLowerCase()),
  ];
  const gap = unexplainedGap(source, left, (rest) => pieceLengths(rest, values), numberLengths);
  return gap === null ? [] : [gap];
}

/** Items that leave their list carry their number as text. */
function numberLengths(rest: string): number[] {
  const number = /^\d{1,2}\./.exec(rest)?.[0];
  return number ? [number.length] : [];
}

/** Every spelling under which a value of an attribute may have been printed. */
function spellings(value: string, registry: ProjectRegistry): string[] {
  const names = registry.repository(value) ? registry.spellings(value) : [];
  const made = [value, ...names].map((one) => bare(one).toLowerCase());
  return made.filter((one) => one !== '');
}

/** Lengths of the pieces at the start of a text that components say by themselves. */
function pieceLengths(rest: string, values: readonly string[]): number[] {
  const lower = rest.toLowerCase();
  const stated = values.filter((value) => lower.startsWith(value)).map((value) => value.length);
  const structural = STRUCTURE.flatMap(([, pattern]) => pattern.exec(rest)?.[0].length ?? []);
  return [...new Set([...stated, ...structural])].filter((length) => length > 0);
}

/** Pictures of a post that are missing in its weekly, or stand in another order. */
export function pictureProblems({ post, weekly }: ImportedPost): string[] {
  const known = () => undefined;
  const before = sourcePictures(String(post.file)).map((url) => normaliseAddress(url, known));
  const after = collect(weekly.tree, 'image').map(({ url }) => url);
  const dropped = ['banner', 'qr-code'].map((name) => weekly.boilerplate.get(name) ?? 0);
  const allowed = dropped.reduce((sum, count) => sum + count, 0);
  const missing = before.filter((url) => !url.startsWith('data:')).length - after.length;
  return [
    ...(missing === allowed ? [] : [`${missing} missing, ${allowed} dropped by name`]),
    ...(isSubsequence(after, before) ? [] : ['out of order']),
  ];
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const one of whole) if (one === part[next]) next += 1;
  return next === part.length;
}

function sourcePictures(source: string): string[] {
  return collect(parseSource(source), 'image').map(({ url }) => url);
}

/** Addresses that a post links to and its weekly neither links to, nor states, nor reports. */
export function linkProblems(
  { post, weekly }: ImportedPost,
  { registry, dates }: ConservationContext,
): string[] {
  const values = attributeValues(weekly.tree);
  const repositories = values.map((value) => registry.repository(value) ?? value);
  const kept = new Set([
    ...collect(weekly.tree, 'link').map(({ url }) => url),
    ...collect(weekly.tree, 'image').map(({ url }) => url),
    ...repositories.map(plainAddress),
    ...values.map(plainAddress),
  ]);
  const reported = post.file.messages.map(({ reason }) => reason).join('\n');
  const missing = (address: string): boolean => {
    const url = normaliseAddress(address, (folder) => dates.get(folder));
    return (
      !kept.has(url) &&
      !kept.has(plainAddress(url)) &&
      !isBoilerplate(url) &&
      !isIssueOf(url, values, repositories) &&
      !values.includes(registry.byAddress(url) ?? '-') &&
      !values.some((value) => url === `https://github.com/${value}`) &&
      !reported.includes(url.slice(0, 60))
    );
  };
  return collect(parseSource(String(post.file)), 'link')
    .filter((link) => !isNoLink(link) && !isBoilerplate(visible(link).trim()))
    .filter((link) => missing(link.url) && addressesOf(link).some(missing))
    .map(({ url }) => url);
}

/** A bare address ends at Chinese punctuation for whoever typed it; Markdown takes the sentence behind it. */
function addressesOf(link: Link): string[] {
  if (visible(link) !== link.url) return [link.url];
  const typed = link.url.split(/(?<![(<[=&?/])(?=https?:\/\/)/);
  return typed.map((one) =>
    one.replace(/\]?[，。；：！？、（）《》〈〉「」『』【】“”‘’…—].*$/s, ''),
  );
}

/** `<SOFA:Channel/>` and `[@Mapper](/Mapper)`: no author meant a link. */
function isNoLink(link: Link): boolean {
  return /^[A-Z]+:\w+\/$/i.test(link.url) || link.url.trim() === `/${textOf(link).trim().slice(1)}`;
}

function plainAddress(url: string): string {
  return url.replace(/\/+$/, '').toLowerCase();
}

/** The community's own addresses stand in the dropped introduction of every weekly. */
function isBoilerplate(url: string): boolean {
  return /^https?:\/\/(?:www\.sofastack\.tech|github\.com\/sofastack)\/?$/.test(url);
}

/** An issue's address follows from the project and the issue number of a question. */
function isIssueOf(
  url: string,
  values: readonly string[],
  repositories: readonly string[],
): boolean {
  const [, repository, number] = /^(https:.+)\/issues\/(\d+)$/.exec(url) ?? [];
  return (
    repository !== undefined && repositories.includes(repository) && values.includes(number ?? '')
  );
}
