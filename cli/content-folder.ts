import { resolve } from 'node:path';
import { ContentError, type Content, countMessages, loadContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

/** Absolute path of the folder that `--content` names, or the site's own. */
export function contentFolder(option: string | undefined): string {
  return option === undefined ? environment.contentDir : resolve(option);
}

/**
 * Content for a command that needs it whole.
 * @throws ContentError with the report if any file has an error.
 */
export async function goodContent(option: string | undefined): Promise<Content> {
  const content = await loadContent(contentFolder(option));
  if (countMessages(content.files).errors > 0) throw new ContentError(content.files);
  return content;
}
