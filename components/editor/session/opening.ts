import type { Draft, DraftContent } from '#lib/editor/drafts/types.ts';
import { readEditQuery } from '#lib/editor/send/links.ts';
import type { Writing } from '#lib/editor/types.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { heard } from './heard.ts';
import type { Session } from './session.ts';
import { type Opened, isKind } from './state.ts';

/** What the address of the page asks to open. */
export interface Asked {
  /** `location.search` and `location.hash`. */
  search: string;
  hash: string;
  /** The draft that this tab had open before it was loaded again, once it is known. */
  draft: () => Promise<string | null>;
}

/** Opens what the page was called for; else the draft of this tab; else offers the last draft. */
export async function openAsked(session: Session, { search, hash, draft }: Asked): Promise<void> {
  const say = words(editorWords);
  const shared = await sharedBy(hash);
  if (shared && !('why' in shared)) {
    const published = shared.path === null ? null : await publishedAt(session, shared.path);
    if (published === undefined) return;
    await session.open({
      ...{ writing: shared.writing, text: shared.text },
      about: published && { path: published.path, original: published.text, nth: 0 },
      nth: 0,
    });
    return;
  }
  if (shared) {
    await openLast(session, draft);
    return session.tell({ trouble: say.link });
  }
  const query = readEditQuery(search);
  if (query === null) return openLast(session, draft);
  if ('kind' in query) return session.setWriting(query.kind);
  if ('correct' in query) return correct(session, query.correct);
  if ('file' in query) return openFile(session, query.file);
  if ('why' in query.url) return session.tell({ trouble: say.address });
  const { raw, path, owner } = query.url;
  const fetched = await heard(session, session.client.ask('source', { raw }));
  if (!fetched) return;
  if ('why' in fetched) return session.tell({ trouble: say.fetchFailed });
  await session.open({
    ...{ ...placeOf(path), text: fetched.text, about: null, nth: 0 },
    ...{ path, isReview: true, view: 'text' },
  });
  session.tell({ trouble: say.review(path, owner) });
}

/** Opens the draft that this tab had open; else offers the last one. */
async function openLast(session: Session, asked: Asked['draft']): Promise<void> {
  const drafts = await session.drafts;
  const draft = await asked();
  const before = draft === null ? null : await drafts.read(draft);
  if (before) return openDraft(session, before);
  const [last] = await drafts.list();
  if (last) session.tell({ found: last });
}

/** The draft that a fragment carries, or why it carries none; null where it is no link to one. */
async function sharedBy(hash: string) {
  if (!hash.startsWith('#draft=')) return null;
  const { fromFragment } = await import('#lib/editor/drafts/link.ts');
  return fromFragment(hash);
}

/** Opens a draft of this device. */
export async function openDraft(session: Session, draft: Draft): Promise<void> {
  const { writing, text, about } = draft;
  await session.open({ writing, text, about, nth: about?.nth ?? 0 }, draft);
  const published = about && (await publishedAt(session, about.path));
  if (published && published.text !== about.original) {
    session.tell({ trouble: words(editorWords).changedSince });
  }
}

/** Begins a draft with what a file or a link held. */
export async function openContent(session: Session, content: DraftContent): Promise<void> {
  const { writing, text, about } = content;
  await session.open({ writing, text, about, nth: about?.nth ?? 0 });
}

/** Begins the correction of a published question. */
export async function correct(session: Session, id: string): Promise<void> {
  const place = await heard(session, session.client.ask('question', { question: id }));
  const published = place && (await publishedAt(session, place.path));
  if (place === undefined || published === undefined) return;
  if (!place || !published) {
    // What is opened takes away what was said before.
    await session.setWriting('correction');
    session.tell({ trouble: words(editorWords).noQuestion(id) });
    return;
  }
  const { path, text } = published;
  const { nth } = place;
  const about = { path, original: text, nth };
  await session.open({ writing: 'correction', text, about, nth });
}

/** Opens a published file to be changed as text. */
async function openFile(session: Session, path: string): Promise<void> {
  const published = await publishedAt(session, path);
  if (published === undefined) return;
  if (!published) return session.tell({ trouble: words(editorWords).noFile(path) });
  const { text } = published;
  const about = { path, original: text, nth: 0 };
  await session.open({ ...placeOf(path), text, about, nth: 0 });
}

/** Null where there is no such file; undefined where nobody can tell. */
function publishedAt(session: Session, path: string) {
  return heard(session, session.client.ask('published', { path }));
}

/** What a file of the repository is, and how it is written. */
function placeOf(path: string): Pick<Opened, 'writing' | 'view'> {
  const [, kind = ''] = /^content\/next\/([a-z]+)-/.exec(path) ?? [];
  const isContribution = kind !== '' && isKind(kind as Writing);
  return isContribution
    ? { writing: kind as Writing, view: 'form' }
    : { writing: 'weekly', view: 'text' };
}
