// Addresses: places on GitHub and elsewhere in the world, `…Url`, absolute. The site's own places are
// in paths.ts.
import { withoutEnd } from '#lib/text/edges.ts';
import { site } from './site.ts';

/** A GitHub issue of a repository. @param repository https address without trailing slash. */
export function issueUrl(repository: string, number: number): string {
  return `${repository}/issues/${number}`;
}

/** All issues of a repository. */
export function issuesUrl(repository: string): string {
  return `${repository}/issues`;
}

/** GitHub's form for a new issue of a repository. @param title already filled in, if not empty. */
export function newIssueUrl(repository: string, title = ''): string {
  return `${repository}/issues/new${title && `?title=${encodeURIComponent(title)}`}`;
}

/** The same, with the repository's own templates to choose from where it has some. */
export function issueTemplatesUrl(repository: string): string {
  return `${repository}/issues/new/choose`;
}

/** `sofastack/sofa-jraft`: the repository's name in its address. */
export function repositoryName(repository: string): string {
  return repository.replace(/^https?:\/\/(?:www\.)?(?:github\.com\/)?/, '');
}

/** How to write for the newsletter: the guide beside the content. */
export const contentGuideUrl = `${site.repository}/blob/main/docs/content-guide.md`;

/** Where a reader reports a wrong or outdated answer. @param subject id of the question, if known. */
export function reportUrl(subject = ''): string {
  return newIssueUrl(site.repository, `纠正：${subject}`);
}

/**
 * GitHub's editor for a new file, filled in; who may not write there is led through a fork of their own.
 * @param path of the file in the repository. @param text that it begins with.
 */
export function newFileUrl(path: string, text: string): string {
  const query = `filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
  return `${site.repository}/new/main?${query}`;
}

/** GitHub's editor for the file of a weekly. */
export function editWeeklyUrl(date: string): string {
  return `${site.repository}/edit/main/content/weekly/${date}.mdx`;
}

/**
 * An address in the form in which two are compared: without protocol, `www.`, fragment and a slash at its
 * end; WeChat's `sn` alone names an article there.
 */
export function addressKey(url: string): string {
  const wechat = /[?&]sn=(\w+)/.exec(url);
  if (wechat && url.includes('mp.weixin.qq.com')) return `wechat:${wechat[1]}`;
  const [page = ''] = url.replace(/^https?:\/\/(?:www\.)?/, '').split('#');
  return withoutEnd(page, /\//);
}
