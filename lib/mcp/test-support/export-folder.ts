import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apiFile, apiFiles } from '#lib/api/files.ts';
import { questionMarkdown, weeklyMarkdown } from '#lib/channels/index.ts';
import type { Content } from '#lib/content/index.ts';
import { manifestFile } from '#lib/search/documents/shard.ts';
import { searchDataOf } from '#lib/search/prepare/shards.ts';
import { twinPath } from '#lib/site/paths.ts';

/** Writes the files of an export that assistants are answered from. @returns the folder, to be removed. */
export async function writeExport(content: Content, siteUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-export-'));
  const { model } = content;
  const { manifest, files } = searchDataOf(content);
  const all: [string, string | null][] = [
    ...apiFiles(model).map((path): [string, string] => {
      return [path, JSON.stringify(apiFile(content, path, { siteUrl, hasServer: false }))];
    }),
    ...model.weeklies.map(({ date, url }): [string, string | null] => {
      return [twinPath(url), weeklyMarkdown(content, date, siteUrl)];
    }),
    ...model.weeklies.flatMap(({ questions }) =>
      questions.map(({ id, url }): [string, string | null] => {
        return [twinPath(url), questionMarkdown(content, id, siteUrl)];
      }),
    ),
    [`/search-data/${manifestFile}`, JSON.stringify(manifest)],
    ...[...files].map(([name, text]): [string, string] => [`/search-data/${name}`, text]),
  ];
  for (const [path, text] of all) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text ?? '');
  }
  return folder;
}
