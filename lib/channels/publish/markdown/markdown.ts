import type { Root } from 'mdast';
import { weeklyByline } from '#lib/content/views/citation.ts';
import { shape } from '#lib/mdx/write/plainest.ts';
import { link, paragraph } from '../../plain/nodes.ts';
import { withoutParts } from '../../plain/parts.ts';
import { readMarkdown, toMarkdown } from '../../write/markdown.ts';
import { picturesOf } from '../text/pictures.ts';
import { leavesOf, wordsCheck } from '../text/words.ts';
import { digestFor, lengthChecks, lengthOf, titleFor } from '../title.ts';
import type { Channel, Check, Published, Source } from '../types.ts';
import { ON_GITHUB, ON_JUEJIN, actingIn, withCode } from './acting.ts';

/** A platform that takes Markdown. */
interface Dialect {
  channel: Channel;
  /** What its importer reads above the text. */
  front: string;
  /** Words of a text that it makes something of, such as links; they are written as code. */
  acting: RegExp | null;
  /** Most characters of a text, where the platform says so. */
  most: number | null;
}

export const DIALECTS = {
  juejin: {
    channel: 'juejin',
    front: '---\ntheme: github\nhighlight: github\n---\n\n',
    acting: ON_JUEJIN,
    most: null,
  },
  zhihu: { channel: 'zhihu', front: '', acting: null, most: null },
  // GitHub's own bound of a release's text is 125,000.
  github: { channel: 'github', front: '', acting: ON_GITHUB, most: 125_000 },
} satisfies Record<string, Dialect>;

/** A weekly as Markdown for a platform; the title has a field of its own there and is not repeated. */
export function markdownPublished(source: Source, dialect: Dialect): Published {
  const { weekly } = source;
  const title = titleFor(weekly);
  const digest = digestFor(weekly);
  const { document, text: plain } = writtenOnce(source);
  const isTouched = dialect.acting !== null && actingIn(document, dialect.acting).length > 0;
  const tree = isTouched && dialect.acting ? withCode(document, dialect.acting) : document;
  const text = dialect.front + (isTouched ? toMarkdown(tree, 'commonmark') : plain());
  return {
    channel: dialect.channel,
    ...{ title, digest, pictures: picturesOf(document) },
    files: [{ name: `${dialect.channel}.md`, type: 'text/markdown; charset=utf-8', body: text }],
    checks: [...lengthChecks(title, digest), ...markdownChecks(source.body, tree, text, dialect)],
  };
}

/** A weekly's document with its text. */
interface Written {
  document: Root;
  text: () => string;
}

const written = new WeakMap<Source, Written>();

/** Most weeklies have no word that a platform would make something of: their text is the same on all of them. */
function writtenOnce(source: Source): Written {
  const known = written.get(source);
  if (known) return known;
  const document = documentOf(source);
  let text: string | undefined;
  const made = { document, text: () => (text ??= toMarkdown(document, 'commonmark')) };
  written.set(source, made);
  return made;
}

/** The text with whose it is above it, and where it is from below. */
function documentOf({ weekly, siteUrl, body }: Source): Root {
  const named = weeklyByline(weekly);
  const page = siteUrl + weekly.url;
  return withoutParts({
    type: 'root',
    children: [
      paragraph(`${named}。${weekly.summary}`),
      ...body.children,
      paragraph('网页版：', link(page, page)),
    ],
  });
}

/**
 * Whether a Markdown text reads back as what was written, with every word of the weekly, and nothing the platform
 * would make of it by itself.
 *
 * @param body the weekly's text. @param tree what was written. @param text as it was written.
 */
function markdownChecks(body: Root, tree: Root, text: string, dialect: Dialect): Check[] {
  const read = readMarkdown(text.slice(dialect.front.length), 'commonmark');
  const isSame = shape(read) === shape(tree);
  const length = lengthOf(text);
  const acting = dialect.acting ? actingIn(read, dialect.acting) : [];
  return [
    wordsCheck(body, leavesOf(read).join('')),
    { ok: isSame, says: isSame ? '读回来结构和链接都一样' : '读回来和写下的不一样' },
    ...(dialect.acting ? [actingCheck(acting)] : []),
    ...(dialect.most === null
      ? []
      : [{ ok: length <= dialect.most, says: `${length} 字符，最多 ${dialect.most}` }]),
  ];
}

function actingCheck(acting: readonly string[]): Check {
  if (acting.length > 0) {
    return { ok: false, says: `会变成链接或公式：${acting.slice(0, 5).join('、')}` };
  }
  return { ok: true, says: '没有会变成链接、公式或者通知别人的字' };
}
