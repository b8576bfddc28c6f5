import type { Element } from 'hast';
import { attribute, classesOf, styleOf } from './attributes.ts';

/** Classes of links that a page sets beside its headings, to the place itself; headings have them as well. */
export const PERMALINKS: ReadonlySet<string> = new Set(
  'anchor anchorjs-link hash-link header-anchor headerlink heading-anchor octicon-link'.split(' '),
);
/** Classes of what stands on a page beside its words: buttons, menus, marks that only a pointer finds. */
const NOISE = new Set(
  `sr-only visually-hidden show-for-sr screen-reader-text avatar avatar-user timeline-comment-header
  timeline-comment-actions timeline-comment-avatar comment-reactions zeroclipboard-container copy-button copy-btn copybtn
  btn-copy hljs-button toolbar mac-sign katex-html dropdown-menu select-menu mp_profile_iframe_wrp
  rich_media_tool`.split(/\s+/),
);
/** The same in GitHub's newer pages, whose classes end in a hash. */
const GITHUB_NOISE =
  /^(?:ActivityHeader|IssueBodyHeader|IssueBodyHeaderActions|ReactionViewer|ReactionButton|ReactionsBar|AvatarLink)-module__/;
/** Numbers of lines beside code. */
const LINE_NUMBERS =
  /^(?:lineno|linenos|linenumber|line-numbers?|line-numbers-rows|gutter|rouge-gutter|hljs-ln-numbers|blob-num|code-snippet__line-index)$/;

/** Whether an element is nothing that an author wrote: it is hidden, or belongs to the page around the words. */
export function isNoise(element: Element): boolean {
  const { properties, tagName } = element;
  if ('hidden' in properties || /^(?:mpvoice|mp-|annotation)/.test(tagName)) return true;
  if (attribute(element, 'data-lark-record-data') !== '') return true;
  const style = styleOf(element);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (tagName === 'a' && classesOf(element).some((one) => PERMALINKS.has(one))) return true;
  return (
    isGutter(element) || classesOf(element).some((one) => NOISE.has(one) || GITHUB_NOISE.test(one))
  );
}

/** Whether an element shows numbers of lines beside code. */
export function isGutter(element: Element): boolean {
  return (
    'data-line-number' in element.properties ||
    classesOf(element).some((one) => LINE_NUMBERS.test(one))
  );
}
