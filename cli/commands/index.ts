import { Command } from 'commander';
import { contentDigest } from '#lib/search/api/tag.ts';
import { documentsOf, projectNamesOf } from '#lib/search/documents/document.ts';
import { pinyinTableOf } from '#lib/search/prepare/pinyin-table.ts';
import { readAddress } from '#lib/search-postgres/address.ts';
import { type Written, writeIndex } from '#lib/search-postgres/write/write.ts';
import { usableContent } from '../content-folder.ts';
import { say, tell } from '../output.ts';

interface Flags {
  to?: string;
  content?: string;
}

/** `weekly index`: puts the search index into PostgreSQL, for servers that share it. */
export function indexCommand(): Command {
  return new Command('index')
    .description('把搜索索引写进 PostgreSQL，给几台服务器共用；只写变了的，写完才换上')
    .option('--to <url>', '数据库的地址（默认 SEARCH_URL；写在命令里的密码别人用 ps 看得到）')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .action(run);
}

async function run({ to, content }: Flags): Promise<void> {
  const source = to ?? process.env['SEARCH_URL'] ?? '';
  if (source === '')
    throw new Error('没有说写到哪里：用 --to 或环境变量 SEARCH_URL 给出数据库的地址');
  const address = readAddress(to === undefined ? 'SEARCH_URL' : '--to', source);
  const { model, words } = await usableContent(content);
  const documents = documentsOf(model);
  const written = await writeIndex(
    address,
    {
      documents,
      projects: projectNamesOf(model),
      words: { pinyin: pinyinTableOf(documents), synonyms: words.synonyms },
      content: await contentDigest(documents),
    },
    (doing) => tell(`${doing}…`),
  );
  say(`${summary(written)}（${address.label}）`);
}

function summary({ generation, isNew, documents, terms, changed }: Written): string {
  const all = `${documents} 份文档，${terms} 个词`;
  if (!isNew) return `没有变，还是第 ${generation} 代：${all}`;
  const rows = `写了 ${changed.documents} 份文档、${changed.postings} 段词表，去掉 ${changed.ended} 行旧的`;
  return `换上了第 ${generation} 代：${all}；${rows}`;
}
