import { apiFile } from '#lib/api/files.ts';
import { questionMarkdown, weeklyMarkdown } from '#lib/channels/index.ts';
import type { Content } from '#lib/content/index.ts';
import { answererHere } from '#lib/search/api/answerer.ts';
import { type SearchApi, createSearchApi } from '#lib/search/api/api.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';

/**
 * What assistants are answered from: the files of the site by their addresses, and its search. A server
 * has them in its build, an export in its folder, and content gives them when they are asked for.
 */
export interface Source {
  /** Address of the site, no trailing slash. */
  siteUrl: string;
  /**
   * Text of a file of the site, see `lib/api` and `twinPath`; null where there is none.
   * @param path root-relative, without the base path.
   */
  read: (path: string) => Promise<string | null>;
  search: SearchApi;
}

const TWIN = /^\/(questions|weekly)\/([\w-]+)\/index\.html\.md$/;

/** Answers from content. @param siteUrl address under which readers find it. */
export function contentSource(content: Content, siteUrl: string): Source {
  const read = (path: string): string | null => {
    const [, kind, id = ''] = TWIN.exec(path) ?? [];
    if (kind === 'questions') return questionMarkdown(content, id, siteUrl);
    if (kind === 'weekly') return weeklyMarkdown(content, id, siteUrl);
    const answer = apiFile(content, path, { siteUrl, hasServer: false });
    return answer && JSON.stringify(answer);
  };
  const answerer = answererHere(
    () => Promise.resolve(content),
    ({ model }) => ({
      engine: engineOf(content),
      documents: documentsOf(model),
      projects: model.projects.map(({ slug }) => slug),
    }),
  );
  return {
    siteUrl,
    read: (path) => Promise.resolve(path).then(read),
    search: createSearchApi(answerer),
  };
}
