import { countMessages, formatMessages, loadContent } from '#lib/content/index.ts';
import type { WordedModel } from '#lib/content/types.ts';
import { Unavailable } from '#lib/search/api/answerer.ts';
import { environment } from '#lib/site/env.ts';

/** What the engine is made of. */
export type SearchedContent = WordedModel;

/**
 * Reads the site's content for its search, without the trees that only pages need.
 * @throws Unavailable that says what is missing; the whole report goes to the log.
 */
export async function readSearched(): Promise<SearchedContent> {
  const { model, words, files } = await loadContent(environment.contentDir);
  const missing = files.find((file) =>
    file.messages.some(({ ruleId }) => ruleId === 'content-folder'),
  );
  const { errors } = countMessages(files);
  if (missing || (errors > 0 && environment.contentErrors === 'fail')) {
    console.error(formatMessages(files));
    const [first] = missing?.messages ?? [];
    throw new Unavailable(
      first
        ? `搜索要读的内容不在：${first.reason}。CONTENT_DIR 指的目录放回来后再问，不用重启（content is missing）`
        : `搜索要读的内容有 ${errors} 处错误；npm run check 列出它们，改好后再问，不用重启（content has errors）`,
    );
  }
  return { model, words };
}
