import { FRAMES_FROM } from '#lib/site/discussions.ts';
import { policyOf } from './policy.ts';
import { type Piece, type Tag, readTags } from './tags.ts';

/** A document is whole without scripts; an application is made alive by the framework. */
export type PageKind = 'document' | 'application';

/** A page that is as it is served. */
export interface FinishedPage {
  html: string;
  /** Why it must not be published; empty for a sound page. */
  faults: string[];
}

/** Whose a script is. */
type Owner = 'ours' | 'data' | 'framework' | 'unknown';

/**
 * Makes a built page what is served: takes the framework's scripts, preloads and data out of a document,
 * and puts the policy first into the head. It looks at tags and their addresses only, never inside the
 * framework's data. A second time it changes nothing.
 * @param basePath prefix of the site, or ''.
 */
export function finishPage(html: string, kind: PageKind, basePath: string): FinishedPage {
  const { head, scripts, links, metas, pictures, frames, refused, late } = readTags(html);
  const faults: string[] = [];
  const ownerOf = ownership(basePath);
  const isFrameworks = (tag: Tag): boolean => ownerOf(tag) === 'framework';
  const earlier = metas.filter((meta) => meta.attributes['http-equiv'] === policyName);
  const preloads = links.filter(({ attributes }) => (attributes['rel'] ?? '').endsWith('preload'));

  if (head === null) faults.push('没有 <head>');
  if (earlier.some(({ start }) => start !== head)) faults.push('策略不在 <head> 的最前面');
  for (const script of scripts.filter((one) => ownerOf(one) === 'unknown')) {
    faults.push(`不认识的脚本 ${html.slice(script.start, script.start + 120)}`);
  }
  if (scripts.filter(isModule).length !== 1) faults.push('没有本站的模块，或不止一个');
  const isFirst = earlier.length === 0;
  if (isFirst && !scripts.some(isFrameworks)) faults.push('没有框架的脚本（Next 升级过？）');
  const strange = preloads.filter(
    (link) =>
      !isPreloadOf('_next/static', link, basePath) && !isPreloadOf('assets', link, basePath),
  );
  for (const link of strange) faults.push(`不认识的预载 ${html.slice(link.start, link.end)}`);
  faults.push(...refused.map((what) => `页面里不能有${what}：策略会拒绝它`));
  if (kind === 'document') faults.push(...late.map((what) => `文档页里不能有${what}`));
  for (const frame of frames.filter((one) => !one.startsWith(`${FRAMES_FROM}/`))) {
    faults.push(`不认识的框架 ${frame.slice(0, 120)}`);
  }
  if (head === null || faults.length > 0) return { html, faults };

  const isDocument = kind === 'document';
  const frameworks = preloads.filter((link) => isPreloadOf('_next/static', link, basePath));
  const cut = [...earlier, ...(isDocument ? [...scripts.filter(isFrameworks), ...frameworks] : [])];
  const kept = scripts.filter((one) => !cut.includes(one));
  const inline = kept.filter(isRun).filter(({ attributes }) => attributes['src'] === undefined);
  const hasOwn = isDocument && areOurs(pictures, basePath);
  const policy = policyOf(
    inline.map(({ text }) => text),
    hasOwn,
    frames.length > 0 ? [FRAMES_FROM] : [],
  );
  const meta = `<meta http-equiv="${policyName}" content="${policy}"/>`;
  const own = scripts.find(isModule);
  const ordered = own ? [...links.filter(isOfSite), ...metas.filter(isOfTheme)] : [];
  const text = ordered.map(({ start, end }) => html.slice(start, end)).join('');
  const put: Put[] = [{ at: head, text: meta }, ...(own ? [{ at: own.end, text }] : [])];
  return { html: changed(html, [...cut, ...ordered], put), faults };
}

// React writes what belongs into the head in the order in which it has come to it, which is another one when the
// machine is busy: these follow our script, whenever they came.
const isOfSite = ({ attributes: { rel } }: Tag): boolean => rel === 'search' || rel === 'manifest';
const isOfTheme = ({ attributes: { name } }: Tag): boolean => name === 'theme-color';

/**
 * Whether a page shows copies of pictures (`PictureForm`), and no other ones. Of a page without any nothing follows: a
 * script may bring some.
 */
function areOurs(pictures: readonly string[], basePath: string): boolean {
  return pictures.length > 0 && pictures.every((src) => src.startsWith(`${basePath}/pictures/`));
}

const policyName = 'Content-Security-Policy';

const isModule = ({ attributes }: Tag): boolean => attributes['type'] === 'module';

/** Whether a browser runs it: a block of data is no script. */
const isRun = ({ attributes: { type } }: Tag): boolean =>
  type === undefined || type === '' || type === 'module' || type.includes('javascript');

function ownership(basePath: string): (script: Tag) => Owner {
  return (script) => {
    const { src } = script.attributes;
    if (!isRun(script)) return 'data';
    if (isModule(script)) return src?.startsWith(`${basePath}/assets/`) ? 'ours' : 'unknown';
    if (src === undefined) return 'data-before-paint' in script.attributes ? 'ours' : 'framework';
    return src.startsWith(`${basePath}/_next/static/`) ? 'framework' : 'unknown';
  };
}

/** Whether a tag loads a script of a folder ahead. */
function isPreloadOf(folder: string, { attributes }: Tag, basePath: string): boolean {
  const { as, rel, href = '' } = attributes;
  const isScript = as === 'script' || rel === 'modulepreload';
  return isScript && href.startsWith(`${basePath}/${folder}/`);
}

/** A text that is put into a page. */
interface Put {
  at: number;
  text: string;
}

/** A page without some pieces, and with texts where they are to stand. */
function changed(html: string, pieces: readonly Piece[], put: readonly Put[]): string {
  const cuts = pieces.map(({ start, end }) => ({ at: start, end, text: '' }));
  const puts = put.map(({ at, text }) => ({ at, end: at, text }));
  let page = '';
  let at = 0;
  for (const edit of [...puts, ...cuts].toSorted((a, b) => a.at - b.at)) {
    page += html.slice(at, edit.at) + edit.text;
    at = edit.end;
  }
  return page + html.slice(at);
}
