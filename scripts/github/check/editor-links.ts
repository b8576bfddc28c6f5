import { codeSpan } from '#lib/doctor/tell/code.ts';
import { editPath } from '#lib/site/paths.ts';
import { readSourceUrl } from '#lib/editor/send/source-url.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { readUrl } from '#lib/text/read-url.ts';
import type { GitHub } from '../api.ts';

/** What a pull request brings, as GitHub says. */
export interface Head {
  sha: string;
  repo: { id: number; name: string; owner: { login: string }; private: boolean };
}

/** Most files that are linked; whoever sends more knows the way. */
const MOST_LINKS = 20;

/**
 * Links that open the content files of a pull request in the editor, with messages and preview: lines of a
 * Markdown list. None where the site is not on GitHub Pages, whose address GitHub knows, or where the editor
 * would not open the file: it belongs to a repository of another name or to one that is not public.
 *
 * Names of files are those of strangers: what is not named like content is left out.
 */
export async function editorLinks(github: GitHub, number: number, head: Head): Promise<string[]> {
  const { rest, paginate, owner, repo } = github;
  if (head.repo.private) return [];
  const files = await paginate(rest.pulls.listFiles, {
    ...{ owner, repo, pull_number: number, per_page: 100 },
  });
  const sources = files
    .filter(({ status }) => status !== 'removed')
    .map(({ filename }) => readSourceUrl(rawUrl(head, filename)))
    .flatMap((read) => ('why' in read ? [] : [read]));
  if (sources.length === 0) return [];
  const site = await siteUrl(github);
  if (site === null) return [];
  const lines = sources
    .slice(0, MOST_LINKS)
    .map(({ raw, path }) => `- [${codeSpan(path)}](${site}${editPath({ url: raw })})`);
  const left = sources.length - lines.length;
  return left > 0 ? [...lines, `- 还有 ${left} 个文件`] : lines;
}

function rawUrl({ sha, repo }: Head, path: string): string {
  return `https://raw.githubusercontent.com/${repo.owner.login}/${repo.name}/${sha}/${path}`;
}

/**
 * Where readers reach the site, as GitHub Pages publishes it; null where it does not. The comment does not
 * depend on it: what goes wrong here is no fault.
 */
async function siteUrl({ rest, owner, repo }: GitHub): Promise<string | null> {
  const asked = await rest.repos.getPages({ owner, repo }).catch(() => null);
  const read = readUrl(asked?.data.html_url ?? '');
  // Without a query or a fragment, and without what would end a link of Markdown.
  const plain = /^https?:\/\/[\w.:-]+(?:\/[\w./-]*)?$/;
  return read && plain.test(read.href) ? withoutEnd(read.href, /\//) : null;
}
