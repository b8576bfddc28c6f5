import type { Link } from 'mdast';
import type { Line } from '../tree/lines.ts';
import { cleanText } from '../tree/nodes.ts';
import { withoutV } from './announcement.ts';

/** `详细发布报告：`, `详细参考：` and the like, in front of the address of the release notes. */
export const REPORT_LABEL =
  /^[「【]?(?:(?:详细|详情|更多)\s*(?:参考)?(?:发布报告|发布说明|参考|报告)|发布报告|发布说明|详见|详情)(?:[，,]?请见)?[」】]?\s*[:：]?\s*/u;

/** Whether a line starts with a label of release notes. */
export function isReportLabel(line: Line): boolean {
  return REPORT_LABEL.test(cleanText(line.nodes));
}

/** Whether a link goes to the notes of one tag. */
export function isTagLink({ url }: Link): boolean {
  return url.includes('/releases/tag/');
}

/** Whether a link goes to release notes of any kind. */
export function isNotesLink({ url }: Link): boolean {
  return /\/(?:releases|compare|tag)\b/.test(url);
}

/** Version that a tag's address names, or null. */
export function versionOfTag(link: Link | undefined): string | null {
  const tag = /\/releases\/tag\/([^/?#]+)/.exec(link?.url ?? '')?.[1];
  const version = tag ? withoutV(tag) : '';
  return /^\d[\w.+-]*$/.test(version) ? version : null;
}
