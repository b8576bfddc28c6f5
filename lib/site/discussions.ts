// Discussions about questions, on GitHub (`DISCUSSIONS`). Nothing of them is loaded before a reader asks for it.

/** Where discussions are, as giscus.app tells it. */
export interface Discussions {
  /** `owner/name`. */
  repository: string;
  /** Ids that GitHub gives; '' where discussions are linked to, but not shown. */
  repositoryId: string;
  category: string;
  categoryId: string;
}

/** The one site whose frame a page may hold. */
export const FRAMES_FROM = 'https://giscus.app';

/** Discussions on GitHub that name a question. @param id of the question. */
export function discussionSearchUrl({ repository }: Discussions, id: string): string {
  return `https://github.com/${repository}/discussions?${new URLSearchParams({ discussions_q: id }).toString()}`;
}

/**
 * The discussion of a question as giscus shows it in a frame; null where its ids are not known. What belongs to the
 * reader (theme, session, address) is put in by the script that opens it.
 * @param page its absolute address, and the language of the interface as BCP 47 has it.
 */
export function discussionWidgetUrl(
  { repository, repositoryId, category, categoryId }: Discussions,
  id: string,
  page: { address: string; language: string },
): string | null {
  if (repositoryId === '' || categoryId === '') return null;
  const asked = new URLSearchParams({
    ...{ repo: repository, repoId: repositoryId, category, categoryId },
    // Found by the whole id: ids begin alike.
    ...{ term: id, strict: '1', backLink: page.address },
    ...{ reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom' },
  });
  return `${FRAMES_FROM}/${page.language}/widget?${asked.toString()}`;
}
