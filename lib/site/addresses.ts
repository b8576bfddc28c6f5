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

/** A file of the site's repository, to be read. @param path in the repository. */
export function documentUrl(path: string): string {
  return new URL(path, `${site.repository}/blob/main/`).href;
}

/** Forms of the site's repository, by their files in `.github/ISSUE_TEMPLATE/`. */
export type FormName = 'question' | 'reading' | 'release' | 'event' | 'wrong-answer';

/** Characters of one answer that an address carries: GitHub refuses addresses beyond some thousand bytes. */
const LONGEST_ANSWER = 400;

/**
 * A form of the site's repository.
 * @param answers what is filled in already, by the ids of the form's fields; long ones are cut.
 */
export function formUrl(form: FormName, answers: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ template: `${form}.yml` });
  for (const [name, value] of Object.entries(answers)) {
    const [...characters] = value.trim();
    const isLong = characters.length > LONGEST_ANSWER;
    if (characters.length === 0) continue;
    query.set(name, isLong ? `${characters.slice(0, LONGEST_ANSWER).join('')}…` : value.trim());
  }
  return `${site.repository}/issues/new?${query.toString()}`;
}

/** Where a reader reports a wrong or outdated answer. @param id of the question, if known. */
export function reportUrl(id = '', question = ''): string {
  return formUrl('wrong-answer', { id, title: id && `纠正：${id} ${question}`.trim() });
}

/** Where a reader asks on behind a question. @param project short name of its project. */
export function followUpUrl(id: string, question: string, project: string | null): string {
  return formUrl('question', {
    title: `追问：${id}`,
    question: `接着 ${id}「${question}」问：\n\n（写在这里）`,
    project: project ?? '',
  });
}

/**
 * GitHub's editor for a new file, filled in; who may not write there is led through a fork of their own.
 * @param path of the file in the repository. @param text that it begins with.
 */
export function newFileUrl(path: string, text: string): string {
  const query = `filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
  return `${site.repository}/new/main?${query}`;
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
