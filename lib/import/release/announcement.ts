import type { Line } from '../tree/lines.ts';
import { cleanText, hasLinkOrPicture } from '../tree/nodes.ts';

/** A line that says that versions of a project came out. */
export interface Announcement {
  /** Project as printed; null where only the section's heading names it. */
  project: string | null;
  /** Without a leading v. At least one. */
  versions: string[];
  /** Words on the line that are no announcement: they stay as text. */
  rest: string;
}

const VERSION = String.raw`[vV]?\d+(?:\.\d+)+(?:[.-]?[A-Za-z]\w*(?:\.\w+)*)?|[vV]\d+(?:-[a-z]+\d*)?`;
const VERSIONS = String.raw`(?<versions>(?:${VERSION})(?:\s*[/、&]\s*(?:${VERSION}))*)\s*v?`;
/** Latin words, as project names are; `SOFA MOSN`, `sofa-common-tools`, `Layotto Java-sdk`. */
const PROJECT = String.raw`(?<project>[A-Za-z][A-Za-z-]*(?:[ -][A-Za-z][A-Za-z-]*){0,3}?)`;
const NUMBER = String.raw`(?:\d{1,2}\s*[、.．]\s*)?(?:本周\s*)?`;
const KIND = String.raw`\s*(?:版本|版)?\s*(?:代码)?`;
/** What may follow: standing words only, or a sentence that is kept. */
const TAIL = String.raw`\s*(?<rest>(?:[，,。：:；;].*)?)$`;

/** 发布 X v1.2.3 / X 发布（了）v1.2.3 / X v1.2.3 版本发布 / 发布 1.2.3 版本. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^${NUMBER}发布(?:了)?\\s*${PROJECT}\\s*${VERSIONS}${KIND}${TAIL}`, 'u'),
  new RegExp(
    `^${NUMBER}${PROJECT}\\s*(?:开源|正式)?\\s*发布(?:了)?\\s*${VERSIONS}${KIND}${TAIL}`,
    'u',
  ),
  new RegExp(`^${NUMBER}${PROJECT}\\s*${VERSIONS}${KIND}\\s*(?:正式)?\\s*发布${TAIL}`, 'u'),
  new RegExp(
    `^${NUMBER}${PROJECT}\\s*${VERSIONS}\\s*(?:版本|版)\\s*(?<rest>[，,](?:主要)?(?:更新|变更).*)$`,
    'u',
  ),
  new RegExp(`^${NUMBER}发布(?:了)?\\s*${VERSIONS}${KIND}${TAIL}`, 'u'),
  new RegExp(`^${NUMBER}${PROJECT}\\s*(?<versions>[vV]\\d+)\\s*正式发布${TAIL}`, 'u'),
];

/** `主要变更如下：`, `包括以下功能：`: says what the list below is, the list says it too. */
export const LEAD_IN =
  /^[，,。：:；;\s\\]*(?:(?:主要|本次)?(?:变更|更新)(?:内容)?如下|包括以下功能|包含功能|变更如下)?[\s：:；;。\\]*$/u;

/** Reads a release announcement from a line, or null. A line with a link or a picture is none. */
export function readAnnouncement(line: Line): Announcement | null {
  const text = cleanText(line.nodes).replace(/\\(?=主要|$|：)/g, '');
  if (text.length > 160 || hasLinkOrPicture(line.nodes)) return null;
  for (const form of FORMS) {
    const { project, versions, rest = '' } = form.exec(text)?.groups ?? {};
    if (versions === undefined) continue;
    return {
      project: project?.trim() ?? null,
      versions: versions.split(/\s*[/、&]\s*/).map(withoutV),
      rest: withoutLeadIn(rest),
    };
  }
  return null;
}

/** `v1.2.3` and `1.2.3v` are 1.2.3. */
export function withoutV(version: string): string {
  return version.replace(/^[vV](?=\d)|(?<=\d)v$/g, '');
}

/** The sentence behind an announcement without its standing words. */
function withoutLeadIn(rest: string): string {
  if (LEAD_IN.test(rest)) return '';
  return rest
    .replace(/^[，,。：:；;\s]+/, '')
    .replace(/(?:主要)?(?:变更|更新)如下[：:]?$/, '')
    .trim();
}
