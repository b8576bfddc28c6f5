import { getContent } from '#lib/content/index.ts';
import { contentDigest } from '#lib/search/api/tag.ts';
import { documentsOf, projectNamesOf } from '#lib/search/documents/document.ts';
import { keepIndex } from '#lib/search/prepare/kept/write.ts';
import { pinyinTableOf } from '#lib/search/prepare/pinyin-table.ts';
import { writeWhole } from '#lib/site/files/whole.ts';

// A step of `next build` in a process of its own, called with the path of the file to write: what the server's
// search needs of the content, so that a server never reads that.
const [, , path] = process.argv;
try {
  if (path === undefined) throw new Error('没有说索引写到哪里');
  await writeIndex(path);
} catch (cause) {
  const isPlain = cause instanceof Error && !process.env['DEBUG'];
  console.error(isPlain ? cause.message : cause);
  process.exitCode = 1;
}

async function writeIndex(to: string): Promise<void> {
  const { model, words } = await getContent();
  const documents = documentsOf(model);
  const index = keepIndex({
    documents,
    projects: projectNamesOf(model),
    words: { pinyin: pinyinTableOf(documents), synonyms: words.synonyms },
    content: await contentDigest(documents),
  });
  // Like everything else that a build writes, it is not waited for until it is on the disk.
  writeWhole(to, index, false);
}
