// What readers take with them: files that are written on the device.
import { feedPath, projectPath } from '#lib/site/paths.ts';
import { savedListWords } from '#lib/words/areas/script/following.ts';
import { words } from '#lib/words/dictionary.ts';
import { type Follow, KINDS, type Saved } from '../kept.ts';
import { kindName } from './kind-name.ts';
import { type Outline, opml } from './opml.ts';

/** Marks a file as one of ours. */
const FORMAT = 'sofa-weekly-saved';

const addressOf = (siteUrl: string, href: string): string =>
  href.startsWith('/') ? siteUrl + href : href;

/** The list kind by kind, without those there are none of. */
function byKind(list: readonly Saved[]): { title: string; entries: Saved[] }[] {
  return KINDS.map((kind) => ({
    title: kindName(kind),
    entries: list.filter((one) => one.kind === kind),
  })).filter(({ entries }) => entries.length > 0);
}

/** Text that no Markdown reader takes for anything else. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&~|#!$]/g, String.raw`\$&`);

/** Address between angle brackets: nothing in it ends them. */
const bracketed = (address: string): string =>
  `<${address.replace(/[<>\\\s]/g, (one) => encodeURIComponent(one))}>`;

/** The list as Markdown: tasks, ticked where they were read. @param siteUrl where readers reach the site. */
export function savedMarkdown(list: readonly Saved[], siteUrl: string): string {
  const sections = byKind(list).map(({ title, entries }) => {
    const lines = entries.map(
      (one) =>
        `- [${one.read ? 'x' : ' '}] [${plain(one.title)}](${bracketed(addressOf(siteUrl, one.href))})${one.day && ` ${one.day}`}`,
    );
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return [`# ${words(savedListWords).listTitle}\n`, ...sections].join('\n');
}

/** The list as OPML, an outline of links for each kind. */
export function savedOpml(list: readonly Saved[], siteUrl: string): string {
  const outlines = byKind(list).map(({ title, entries }) => ({
    attributes: { text: title },
    below: entries.map(({ title: text, href }) => ({
      attributes: { text, type: 'link', url: addressOf(siteUrl, href) },
    })),
  }));
  return opml(words(savedListWords).listTitle, outlines);
}

/** The list as a file that can be brought in again. */
export function savedJson(list: readonly Saved[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, entries: list }, null, 2)}\n`;
}

/** The entries of such a file, as values that are still to be looked at; null where it is none. */
export function entriesOfJson(text: string): unknown[] | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null) return null;
    const entries: unknown = Reflect.get(file, 'entries');
    return Reflect.get(file, 'format') === FORMAT && Array.isArray(entries) ? entries : null;
  } catch {
    return null;
  }
}

/** The followed projects' feeds, for any feed reader. */
export function followsOpml(list: readonly Follow[], siteUrl: string): string {
  const outlines = list.map(({ slug, name }): Outline => {
    const xmlUrl = siteUrl + feedPath({ kind: 'project', slug }, 'rss');
    const htmlUrl = siteUrl + projectPath(slug);
    return { attributes: { text: name, title: name, type: 'rss', xmlUrl, htmlUrl } };
  });
  return opml(words(savedListWords).feedsTitle, outlines);
}
