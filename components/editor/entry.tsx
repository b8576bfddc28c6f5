// The editor's page (`/contribute/edit/`): loaded there alone, and drawn in the place of what the page says first.
import { createRoot } from 'react-dom/client';
import { openDrafts } from '#lib/editor/drafts/drafts.ts';
import { type LastWordsBook, lastWordsBook } from '#lib/editor/drafts/last-words.ts';
import { type EditorPort, createEditorClient } from '#lib/editor/worker/client.ts';
import type { Reply } from '#lib/editor/worker/protocol.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { App } from './frame/app.tsx';
import { openAsked } from './session/opening.ts';
import { Session } from './session/session.ts';
import type { EditorSettings } from './session/state.ts';

/** Where a tab remembers which draft it has open. */
const KEY = 'editor-draft';

function begin(place: HTMLElement): void {
  const settings = JSON.parse(place.dataset['editor'] ?? '') as EditorSettings;
  const port = startWorker(settings.worker);
  const before = remembered();
  const lastWords = lastWordsBook(storageOf('localStorage'));
  const kept = openKept(lastWords);
  const session = new Session({
    settings,
    connect: (news) =>
      createEditorClient(port, new URL(settings.folder, location.href).href, settings.index, news),
    drafts: kept.then(({ drafts }) => drafts),
    ...{ remember, lastWords },
  });
  const asked = {
    ...{ search: location.search, hash: location.hash },
    draft: () => kept.then(({ settled }) => settled(before)),
  };
  place.replaceChildren();
  createRoot(place).render(<App session={session} />);
  place.dataset['ready'] = 'form';
  openAsked(session, asked).catch(reportError);
  whenIdle(() => void loadRest(session, place));
}

/** What is asked for later, while nothing else is done: the page goes on without a connection then. */
async function loadRest(session: Session, place: HTMLElement): Promise<void> {
  await Promise.allSettled([
    import('./text/entry.ts'),
    import('./frame/sending.tsx'),
    import('./frame/drafts-of-device.tsx'),
    import('#lib/editor/drafts/link.ts'),
    session.client.ask('warm', {}),
  ]);
  session.tell({ isWhole: true });
  place.dataset['ready'] = 'whole';
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 4000 });
  else setTimeout(act, 1500);
}

function startWorker(address: string): EditorPort {
  const worker = new Worker(address, { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    receive: (receiver) =>
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => receiver(data)),
    ended: (listener) =>
      worker.addEventListener('error', (event) => listener(event.message || event.type)),
  };
}

/** Drafts, with what was written last before a page was left among them. */
async function openKept(lastWords: LastWordsBook) {
  const drafts = await openDrafts();
  const settled = await lastWords.settle(drafts, (name) => words(editorWords).otherCopy(name));
  return { drafts, settled };
}

function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

function remembered(): string | null {
  return storageOf('sessionStorage')?.getItem(KEY) ?? null;
}

function remember(draft: string | null): void {
  const tab = storageOf('sessionStorage');
  try {
    if (draft === null) tab?.removeItem(KEY);
    else tab?.setItem(KEY, draft);
  } catch {
    // A browser that keeps nothing: the list of drafts says so.
  }
}

const place = document.querySelector<HTMLElement>('[data-editor]');
if (place) begin(place);
