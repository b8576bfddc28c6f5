import { paths } from './paths.ts';
import { site } from './site.ts';

/** Where the site says how a question gets in. */
export const contributePath = `${paths.about}#contribute`;

/** How to write for the newsletter: the guide beside the content. */
export const contributeUrl = `${site.repository}/blob/main/docs/content-guide.md`;

/** Where a reader reports a wrong or outdated answer. @param subject id of the question, if known. */
export function reportUrl(subject = ''): string {
  return `${site.repository}/issues/new?title=${encodeURIComponent(`纠正：${subject}`)}`;
}

/** GitHub's editor for the file of a weekly. */
export function editWeeklyUrl(date: string): string {
  return `${site.repository}/edit/main/content/weekly/${date}.mdx`;
}
