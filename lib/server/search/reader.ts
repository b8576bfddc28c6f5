import { countMessages, formatMessages, loadContent } from '#lib/content/index.ts';
import { contentDigest } from '#lib/search/api/tag.ts';
import { documentsOf, projectNamesOf } from '#lib/search/documents/document.ts';
import { pinyinTableOf } from '#lib/search/prepare/pinyin-table.ts';
import { environment } from '#lib/site/env.ts';
import type { ReadReply } from './task.ts';

// A process of its own: parsing needs several times the memory of what is searched, and only the end of
// a process gives it back.
process.send?.(await read(), undefined, undefined, () => process.disconnect());

/**
 * Reads the site's content for its search. The whole report of what is wrong goes to the log, who asks
 * hears what is missing.
 */
async function read(): Promise<ReadReply> {
  const { model, words, files } = await loadContent(environment.contentDir);
  const missing = files.flatMap(({ messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'content-folder'),
  );
  const { errors } = countMessages(files);
  const isBroken = errors > 0 && environment.contentErrors === 'fail';
  if (missing[0] || isBroken) console.error(formatMessages(files));
  if (missing[0]) {
    const why = `搜索要读的内容不在：${missing[0].reason}`;
    return { refused: `${why}。CONTENT_DIR 指的目录放回来后再问，不用重启（content is missing）` };
  }
  if (isBroken) {
    const why = `搜索要读的内容有 ${errors} 处错误；npm run check 列出它们`;
    return { refused: `${why}，改好后再问，不用重启（content has errors）` };
  }
  const documents = documentsOf(model);
  return {
    read: {
      documents,
      projects: projectNamesOf(model),
      words: { pinyin: pinyinTableOf(documents), synonyms: words.synonyms },
      content: await contentDigest(documents),
    },
  };
}
