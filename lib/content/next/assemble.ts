import type { ListItem, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute, elements, isElement } from '#lib/mdx/elements.ts';
import { addressKey } from '#lib/site/addresses.ts';
import { firstLink, readingItems } from '../extract/entries.ts';
import { plainText } from '../extract/text.ts';
import { headText } from '../read/head/text.ts';
import { KIND_SPECS, NEXT_KINDS, type NextKind } from './kinds.ts';
import type { ParsedNext } from './parse.ts';

/** One contribution as it is written into a weekly. */
export interface Entry {
  kind: NextKind;
  /** Its source, without white space around it; of a reading the item only. */
  text: string;
  /** What it is known by: two with one key are one thing. Questions have none. */
  key: string | null;
  /** File of the contribution, as messages show it. */
  path: string;
  /** GitHub name of who sent it. */
  by: string | null;
  /** Address of the issue or pull request that it came with. */
  from: string | null;
  /** Of a release: project and version. */
  release: { project: string; version: string } | null;
}

/** Cuts the entry out of a contribution; null where it holds none of its kind. */
export function entryOf({ kind, head, tree, file }: ParsedNext): Entry | null {
  const node = tree.children.find((one): one is MdxJsxFlowElement =>
    isElement(one, KIND_SPECS[kind].component),
  );
  if (!node) return null;
  const item = kind === 'reading' ? readingItems(node)[0] : undefined;
  if (kind === 'reading' && !item) return null;
  const source = String(file);
  const text = item ? slice(item, source) : source.trim();
  const [key] = keysOf(kind, node);
  return {
    ...{ kind, path: file.path, text, key: key ?? null },
    ...{ by: head.by ?? null, from: head.from ?? null },
    release: releaseOf(node),
  };
}

function slice({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset).trim();
}

function releaseOf(node: MdxJsxFlowElement): Entry['release'] {
  const [project, version] = [attribute(node, 'project'), attribute(node, 'version')];
  return project !== null && version !== null ? { project, version } : null;
}

/** What the things in an element are known by. */
function keysOf(kind: NextKind, node: MdxJsxFlowElement): string[] {
  const release = kind === 'release' ? releaseOf(node) : null;
  if (release) return [`${release.project} ${release.version}`];
  if (kind !== 'reading') return [];
  return readingItems(node).flatMap((item) => readingKey(item) ?? []);
}

function readingKey(item: ListItem): string | null {
  const link = firstLink(item);
  return link ? addressKey(link.url) : null;
}

/** A weekly that is there already, as entries are put into it. */
export interface Standing {
  /** Its whole text. */
  text: string;
  /** As parsed, positions those of the text. */
  tree: Root;
}

/** What has become of contributions. */
export interface Assembled {
  /** The weekly's whole text. */
  text: string;
  /** Contributions that are in it now. */
  merged: Entry[];
  /** Contributions that say the same as a fuller one that is in it. */
  dropped: { entry: Entry; fuller: Entry }[];
  /** Contributions that it had already, word for word. */
  present: Entry[];
  /** Contributions of which it has another wording, which an editor has to choose from. */
  rivals: Entry[];
}

/** Names and words for the head of a new weekly. */
export interface HeadWords {
  date: string;
  /** Name of a project by its short name. */
  nameOf: (slug: string) => string;
}

/**
 * Puts contributions into a weekly in the fixed order of sections; of two that say the same, the fuller.
 * The same entries give the same text.
 *
 * @param standing the weekly if there is one: nothing in it is changed, entries are added to its sections.
 */
export function assembleEntries(
  entries: readonly Entry[],
  words: HeadWords,
  standing: Standing | null,
): Assembled {
  const { kept, dropped } = fullest(entries);
  if (!standing) {
    const body = NEXT_KINDS.flatMap((kind) => sectionOf(kind, kept)).concat(thanks(kept));
    const text = `${headOf(kept, words)}\n${body.join('\n')}`;
    return { text, merged: kept, dropped, present: [], rivals: [] };
  }
  const present = kept.filter(({ text }) => standing.text.includes(text));
  const known = knownKeys(standing.tree);
  const rivals = kept.filter(
    (entry) => !present.includes(entry) && entry.key !== null && known.has(entry.key),
  );
  const merged = kept.filter((entry) => !present.includes(entry) && !rivals.includes(entry));
  return { text: withEntries(standing, merged), merged, dropped, present, rivals };
}

function fullest(entries: readonly Entry[]): Pick<Assembled, 'dropped'> & { kept: Entry[] } {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.key === null) continue;
    const held = byKey.get(entry.key);
    if (!held || entry.text.length > held.text.length) byKey.set(entry.key, entry);
  }
  const fullerOf = (entry: Entry): Entry =>
    (entry.key === null ? undefined : byKey.get(entry.key)) ?? entry;
  const kept = entries.filter((entry) => fullerOf(entry) === entry);
  const dropped = entries
    .filter((entry) => fullerOf(entry) !== entry)
    .map((entry) => ({ entry, fuller: fullerOf(entry) }));
  return { kept, dropped };
}

function knownKeys(tree: Root): Set<string> {
  const keys = (['release', 'reading'] as const).flatMap((kind) =>
    elements(tree, KIND_SPECS[kind].component).flatMap((node) => keysOf(kind, node)),
  );
  return new Set(keys);
}

function sectionOf(kind: NextKind, entries: readonly Entry[]): string[] {
  const own = entries.filter((entry) => entry.kind === kind).map(({ text }) => text);
  return own.length === 0 ? [] : [`## ${KIND_SPECS[kind].heading}\n\n${inOne(kind, own)}\n`];
}

/** Entries of one kind side by side; readings share one list. */
function inOne(kind: NextKind, texts: readonly string[]): string {
  if (kind === 'reading') return `<Readings>\n\n${texts.join('\n')}\n\n</Readings>`;
  return texts.join('\n\n');
}

const GITHUB_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/;

function thanks(entries: readonly Entry[]): string[] {
  const line = thanksLine(entries);
  return line === '' ? [] : [`## 社区贡献\n\n<Contributors>\n\n${line}\n\n</Contributors>\n`];
}

/** Everybody who sent something, once, with a link to who they are. */
function thanksLine(entries: readonly Entry[]): string {
  const names = new Map(entries.flatMap(({ by }) => (by ? [[by.toLowerCase(), by]] : [])));
  const linked = [...names]
    .sort()
    .map(([, name]) =>
      GITHUB_NAME.test(name)
        ? `[@${name}](https://github.com/${name})`
        : name.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
    );
  return linked.length === 0 ? '' : `本期投稿：${linked.join('、')}`;
}

function headOf(entries: readonly Entry[], { date, nameOf }: HeadWords): string {
  const count = (kind: NextKind): number => entries.filter((one) => one.kind === kind).length;
  const counts = (
    [
      ['question', '条问答'],
      ['release', '个新版本'],
      ['reading', '篇推荐阅读'],
      ['event', '场活动'],
      ['task', '个新手任务'],
    ] as const
  ).flatMap(([kind, unit]) => (count(kind) > 0 ? [`${count(kind)} ${unit}`] : []));
  const [release] = entries.flatMap((one) => one.release ?? []);
  const first = release ? `${nameOf(release.project)} ${release.version} 发布` : '';
  const title = [first, ...counts].filter(Boolean).slice(0, 2).join('、') || '本周的问答与发布';
  const summary = counts.length > 0 ? `${counts.join('、')}。` : '这一期还没有内容。';
  return [
    '---',
    '# 标题和摘要是合成时数出来的，改成编辑的话',
    `title: ${headText(title)}`,
    `date: ${date}`,
    `summary: ${headText(summary)}`,
    '---',
    '',
  ].join('\n');
}

/** The text of a weekly with entries behind those of their kind, or in sections of their own. */
function withEntries({ text, tree }: Standing, entries: readonly Entry[]): string {
  const inserts = NEXT_KINDS.flatMap((kind): { at: number; put: string }[] => {
    const texts = entries.filter((entry) => entry.kind === kind).map((entry) => entry.text);
    if (texts.length === 0) return [];
    const last = elements(tree, KIND_SPECS[kind].component).at(-1);
    const item = last && kind === 'reading' ? readingItems(last).at(-1) : undefined;
    const end = (item ?? last)?.position?.end.offset;
    if (end !== undefined && item) return [{ at: end, put: `\n${texts.join('\n')}` }];
    if (end !== undefined && kind !== 'reading')
      return [{ at: end, put: `\n\n${texts.join('\n\n')}` }];
    const section = `## ${KIND_SPECS[kind].heading}\n\n${inOne(kind, texts)}\n\n`;
    return [{ at: placeFor(kind, tree, text), put: section }];
  });
  const line = thanksLine(entries);
  const contributors = elements(tree, 'Contributors').at(-1)?.children.at(-1)?.position?.end.offset;
  if (line !== '' && contributors !== undefined)
    inserts.push({ at: contributors, put: `\n\n${line}` });
  else if (line !== '') inserts.push({ at: text.length, put: `\n${thanks(entries).join('')}` });
  // From behind, so that places stay true; what goes to one place keeps its order.
  const whole = inserts
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce((rest, { at, put }) => `${rest.slice(0, at)}${put}${rest.slice(at)}`, text);
  return `${whole.trimEnd()}\n`;
}

/** Where a section of a kind begins that the weekly does not have: before those that come after it. */
function placeFor(kind: NextKind, tree: Root, text: string): number {
  const later = NEXT_KINDS.slice(NEXT_KINDS.indexOf(kind) + 1).map(
    (one) => KIND_SPECS[one].component,
  );
  let heading: Nodes | null = null;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) heading = node;
    const isLater = [...later, 'Contributors'].some((name) => isElement(node, name));
    const isThanks = node.type === 'heading' && plainText([node]).includes('贡献');
    const at = (isThanks ? node : heading)?.position?.start.offset;
    if ((isLater || isThanks) && at !== undefined) return at;
  }
  return text.length;
}
