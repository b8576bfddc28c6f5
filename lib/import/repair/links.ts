import type { Image, Link, Nodes, Parents, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { UNRESOLVED } from '../template/reference.ts';
import { text, textOf } from '../tree/nodes.ts';

/** Parameters that name a WeChat article; everything else in its address is tracking. */
const WECHAT_KEYS = ['__biz', 'mid', 'idx', 'sn'] as const;

/** Finds the day of another imported weekly by its name on the old site. */
export type WeeklyFinder = (folder: string) => string | undefined;

/**
 * The address that an author meant: mended protocol, https for GitHub, no WeChat tracking, other
 * weeklies on this site, the rest of the old site with its host, `mailto:` for bare mail addresses.
 *
 * @param address as written in the post.
 * @param weeklyDate finds other imported weeklies.
 */
export function normaliseAddress(address: string, weeklyDate: WeeklyFinder): string {
  const mended = mend(address.trim());
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(mended)) return `mailto:${mended}`;
  const path = mended.replace(/^https?:\/\/(?:www\.)?sofastack\.tech(?=\/|$)/, '');
  const onOldSite = path !== mended || /^\/(?!\/)/.test(mended);
  if (onOldSite) return fromOldSite(mended, path, weeklyDate);
  if (/^https?:\/\/mp\.weixin\.qq\.com\/s\?/.test(mended)) return withoutTracking(mended);
  return mended;
}

function mend(address: string): string {
  return (
    address
      .replaceAll('**', '')
      // No address has full-width letters, digits or marks of addresses.
      .replace(/[０-９Ａ-Ｚａ-ｚ－．／＿＃？＝＆％]+/g, (typed) => typed.normalize('NFKC'))
      // `h/blog/…`: what is left of a protocol in front of a path.
      .replace(/^h(?=\/blog\/)/, '')
      // `//host/…` takes the protocol of the page it stood on.
      .replace(/^\/\/(?=[\w-]+\.)/, 'https://')
      // An address typed with full-width marks, and `[https://…](MOSN：https://…)`.
      .replace(/^(?:https?(?:：|:(?=\/?／))|h?／).*$/i, (typed) => typed.normalize('NFKC'))
      .replace(/^[^/:：?#]{1,40}[:：](?=https?:\/\/)/i, '')
      .replace(/^(?:h|[^\w/:]){0,4}ttps:\/+(?=[^/])/, 'https://')
      .replace(/^(?:h|[^\w/:]){0,4}ttp:\/+(?=[^/])/, 'http://')
      .replace(/^https?:\/\/(?:www\.)?github\.com\/+/, 'https://github.com/')
  );
}

function fromOldSite(mended: string, path: string, weeklyDate: WeeklyFinder): string {
  const folder = /^\/blog\/([^/?#]+)\/?(?:[?#].*)?$/.exec(path)?.[1];
  const date = folder ? weeklyDate(folder) : undefined;
  if (date) return weeklyPath(date);
  return mended.startsWith('/') ? site.community + mended : mended;
}

function withoutTracking(address: string): string {
  const [base = '', rest = ''] = address.split('?', 2);
  const pairs = rest.replace(/#.*$/, '').split('&');
  const named = (key: string) => pairs.find((pair) => pair.startsWith(`${key}=`));
  const kept = WECHAT_KEYS.map(named);
  if (!named('sn')) kept.push(named('chksm'));
  const query = kept.filter((pair) => pair !== undefined).join('&');
  return query === '' ? address : `${base}?${query}`;
}

/** What mending the links of one post needs. */
export interface LinkContext {
  weeklyDate: WeeklyFinder;
  file: VFile;
  /** Name of the post on the old site: relative addresses start there. */
  folder: string;
}

/** {@link normaliseAddress}, relative addresses resolved against the post's old page. */
function address(written: string, { weeklyDate, folder }: LinkContext): string {
  const mended = normaliseAddress(written, weeklyDate);
  const isRelative = mended !== '' && !/^(?:[a-z][a-z+.-]*:|[/#?])/i.test(mended);
  if (!isRelative) return mended;
  const [, path = '', name = ''] =
    /^([^?#]*?([^/?#]+))(?:\/index)?\.(?:md|markdown)(?:[?#].*)?$/i.exec(mended) ?? [];
  if (path !== '') return weeklyOf(name, weeklyDate) ?? UNRESOLVED + encodeURIComponent(name);
  const steps = /^(?:\.\.?\/)*/.exec(mended)?.[0] ?? '';
  // `../b/` is a neighbour of the post, `../../` the root of the old site.
  const places = ['blog', folder].slice(0, Math.max(0, 2 - steps.split('../').length + 1));
  const rest = mended.slice(steps.length);
  return normaliseAddress([site.community, ...places, rest].join('/'), weeklyDate);
}

/** Page of another imported weekly by the name of its file. */
function weeklyOf(name: string, weeklyDate: WeeklyFinder): string | null {
  const date = weeklyDate(name) ?? weeklyDate(name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, ''));
  return date === undefined ? null : weeklyPath(date);
}

/**
 * Mends all addresses below a node, in place. What cannot be a link here becomes visible text
 * with a message: `data:` pictures, addresses of apps (`dingtalk:`), links that an editor made of
 * Java annotations (`[@Mapper](/Mapper)`).
 */
export function normaliseLinks(parent: Parents, context: LinkContext): void {
  // A replacement for phrasing is phrasing; mdast cannot say that of a union of parents.
  parent.children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if ('children' in child) normaliseLinks(child, context);
    if (child.type === 'image') return [normaliseImage(child, context)];
    if (child.type === 'link') return normaliseLink(child, context);
    if (child.type === 'definition') child.url = address(child.url, context);
    return [child];
  }) as never;
}

function normaliseImage(image: Image, context: LinkContext): PhrasingContent {
  image.url = address(image.url, context);
  if (/^https?:/.test(image.url) || image.url.startsWith('/')) return image;
  const kind = /^[a-z+.-]+:/i.exec(image.url)?.[0] ?? '相对地址';
  report(context.file, {
    rule: 'import-picture-lost',
    severity: 'warning',
    place: image,
    problem: `图片无法引用：${kind}`,
    remedy: '原文里没有图片文件；找到原图后放到网上，再写 ![说明](https://…)',
  });
  return text(`（原文此处的图片已丢失：${[image.alt, kind].find(Boolean)}）`);
}

function normaliseLink(link: Link, context: LinkContext): PhrasingContent[] {
  if (isAnnotation(link)) return link.children;
  // The expansion of the shortcode has told it already.
  if (link.url.startsWith(UNRESOLVED)) return link.children;
  if (isTagLike(link)) return [{ ...text(`<${link.url}>`), position: link.position }];
  const written = link.url;
  link.url = address(link.url, context);
  if (link.url.startsWith(UNRESOLVED)) {
    report(context.file, {
      rule: 'import-reference',
      severity: 'warning',
      place: link,
      problem: `链接指向文件 ${written.slice(0, 60)}，导入的文章里没有它，链接改成了文字`,
      remedy: '换成它的完整地址：[文字](https://…)',
    });
    return link.children;
  }
  if (/^(?:https?:\/\/.|mailto:|[/#])/.test(link.url)) return [link];
  report(context.file, {
    rule: 'import-link-dropped',
    severity: 'hint',
    place: link,
    problem: `网页里打不开的链接改成了文字：${link.url.slice(0, 60)}`,
    remedy: '需要链接的话，换成 https:// 地址',
  });
  return link.children;
}

/** `[@GlobalLock ](/GlobalLock )`: an editor took the annotation for a mention. */
function isAnnotation(link: Link): boolean {
  const words = textOf(link).trim();
  return words.startsWith('@') && link.url.trim() === `/${words.slice(1)}`;
}

/** `<SOFA:Channel/>` is a URI for Markdown, but the author typed a tag as an ornament. */
function isTagLike(link: Link): boolean {
  return link.url === textOf(link) && /^[A-Za-z][\w+.-]*:\/?[\w-]*\/?$/.test(link.url);
}
