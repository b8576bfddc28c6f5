import { resolve } from 'node:path';
import {
  ContentError,
  type Content,
  countMessages,
  formatMessages,
  loadContent,
} from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { tellText } from './output.ts';

/** Absolute path of the folder that `--content` names, or the site's own. */
export function contentFolder(option: string | undefined): string {
  return option === undefined ? environment.contentDir : resolve(option);
}

/**
 * Content for a command that answers from it. With `CONTENT_ERRORS=warn` the sound files are enough, and
 * the report goes to standard error, so that standard output stays what it is.
 * @throws ContentError with the report if any file has an error, unless `CONTENT_ERRORS=warn`.
 */
export async function usableContent(option: string | undefined): Promise<Content> {
  const content = await loadContent(contentFolder(option));
  const { files } = content;
  if (countMessages(files).errors === 0) return content;
  if (environment.contentErrors === 'fail') throw new ContentError(files);
  tellText(formatMessages(files));
  return content;
}
