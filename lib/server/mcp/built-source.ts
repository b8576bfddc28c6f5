import { readFile } from 'node:fs/promises';
import type { Source } from '#lib/mcp/source.ts';
import type { SearchApi } from '#lib/search/api/api.ts';
import type { BuiltFiles } from '../built-files.ts';

/**
 * Answers assistants from what the build has written, and by the search that answers everybody: content is
 * not read a second time, and no search runs in the thread that serves pages.
 */
export function builtSource({ files }: BuiltFiles, search: SearchApi, siteUrl: string): Source {
  const read = async (path: string): Promise<string | null> => {
    const file = files.get(path);
    return file ? readFile(/* turbopackIgnore: true */ file.path, 'utf8') : null;
  };
  return { siteUrl, read, search };
}
