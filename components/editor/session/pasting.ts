import { repositoryName } from '#lib/site/addresses.ts';
import type { Clipboard } from '#lib/editor/paste/index.ts';
import type { EditorProject } from '#lib/editor/types.ts';
import { withSource } from '#lib/editor/paste/with-source.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Session } from './session.ts';

/**
 * What to put in for something pasted: Markdown with a link to where it came from. Says what was left out.
 * @returns null for the plain text as it is.
 */
export async function pastedInto(session: Session, clip: Clipboard): Promise<string | null> {
  const { html, text, types } = clip;
  const pasted = await session.client
    .ask('paste', { clip: { html, text, types } })
    .catch(() => null);
  if (!pasted) return null;
  const say = words(editorWords);
  const { markdown, dropped } = pasted;
  if (dropped.pictures > 0) session.say(say.pictures(dropped.pictures));
  else if (markdown !== '') session.say(say.tidied);
  return withSource(pasted);
}

/** The address of an issue as its number and its project; null for what is none. */
export function settledIssue(
  typed: string,
  projects: readonly EditorProject[],
): { issue: string; project: string | null } | null {
  const [, repository, issue] =
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d{1,8})(?:[/?#]|$)/.exec(
      typed.trim(),
    ) ?? [];
  if (repository === undefined || issue === undefined) return null;
  const named = projects.find(
    (project) => repositoryName(project.repository).toLowerCase() === repository.toLowerCase(),
  );
  return { issue, project: named?.slug ?? null };
}
