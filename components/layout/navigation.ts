import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';

/** How to write for the newsletter: the guide beside the content. */
export const contributeUrl = `${site.repository}/blob/main/docs/content-guide.md`;

/** Where a reader reports a wrong or outdated answer. @param subject what it is about. */
export function reportUrl(subject: string): string {
  return `${site.repository}/issues/new?title=${encodeURIComponent(`纠正：${subject}`)}`;
}

/** GitHub's editor for the file of a weekly. */
export function editWeeklyUrl(date: string): string {
  return `${site.repository}/edit/main/content/weekly/${date}.mdx`;
}

/** Entries of the header, in order. */
export const navigation = [
  { href: paths.weeklies, text: '周刊' },
  { href: paths.questions, text: '问答' },
  { href: paths.projects, text: '项目' },
  { href: contributeUrl, text: '投稿' },
] as const;
