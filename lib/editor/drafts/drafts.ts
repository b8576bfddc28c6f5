import { type DatabaseOptions, databaseShelf } from './database.ts';
import { type News, openNews } from './news.ts';
import { isSameContent, newDraft, newId, parted, readDraft, readHead } from './record.ts';
import { type Shelf, type Work, memoryShelf } from './shelf.ts';
import type { Draft, DraftContent, DraftHead, Drafts, Saved } from './types.ts';

/**
 * Opens the drafts of this device, or, where the browser keeps nothing (private mode, blocked storage, an
 * older tab that does not let go), drafts in memory with `isKept` false. Never rejects.
 *
 * @param name of the database and of the channel between tabs.
 */
export async function openDrafts(name = 'drafts', options: DatabaseOptions = {}): Promise<Drafts> {
  const shelf = databaseShelf(name, options);
  try {
    await shelf.run('readonly', (on) => on.head(''));
    return draftsOn(shelf, openNews(name), true);
  } catch {
    shelf.close();
    return draftsOn(memoryShelf(), openNews(null), false);
  }
}

function draftsOn(shelf: Shelf, news: News, isKept: boolean): Drafts {
  const told = (what: 'saved' | 'renamed', { id, revision }: DraftHead): void =>
    news.tell({ what, id, revision });
  return {
    isKept,
    list: () => shelf.run('readonly', listed),
    read: (id) => shelf.run('readonly', (on) => readFrom(on, id)),
    async create(content) {
      const draft = await shelf.run('readwrite', (on) => created(on, content, false));
      told('saved', draft);
      return draft;
    },
    async save(id, revision, content, nameCopy) {
      const done = await shelf.run('readwrite', (on) =>
        saved(on, { id, revision, content, nameCopy }),
      );
      if (done.isNew) news.tell({ what: 'saved', ...done.isNew });
      return done.saved;
    },
    async rename(id, name) {
      const head = await shelf.run('readwrite', (on) => renamed(on, id, name));
      if (head) told('renamed', head);
      return head;
    },
    async remove(id) {
      const draft = await shelf.run('readwrite', (on) => removed(on, id));
      if (draft) news.tell({ what: 'removed', id, revision: draft.revision });
      return draft;
    },
    async restore(draft) {
      const restored = await shelf.run('readwrite', (on) => putBack(on, draft));
      told('saved', restored);
      return restored;
    },
    async usage() {
      const heads = await shelf.run('readonly', listed);
      return heads.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    subscribe: (listener) => news.subscribe(listener),
    close() {
      news.close();
      shelf.close();
    },
  };
}

async function listed(on: Work): Promise<DraftHead[]> {
  const heads = (await on.heads()).flatMap((one) => readHead(one) ?? []);
  return heads.sort((one, other) => other.changed - one.changed || other.revision - one.revision);
}

async function readFrom(on: Work, id: string): Promise<Draft | null> {
  const head = await on.head(id);
  return readDraft(head, await on.body(id));
}

async function created(on: Work, content: DraftContent, named: boolean): Promise<Draft> {
  const at = { id: newId(), named, created: Date.now(), revision: await on.nextRevision(0) };
  const draft = newDraft(content, at);
  await putDraft(on, draft);
  return draft;
}

function putDraft(on: Work, draft: Draft): Promise<void> {
  const { head, body } = parted(draft);
  return on.put(head, body);
}

/** What is to be saved, and over what. */
interface Wish {
  id: string;
  revision: number;
  content: DraftContent;
  nameCopy: (name: string) => string;
}

/** What saving did; `isNew` is what other tabs should hear of, null where nothing was written. */
interface Done {
  saved: Saved;
  isNew: Pick<DraftHead, 'id' | 'revision'> | null;
}

/** All in one transaction: between looking at the revision and writing, no other tab can write. */
async function saved(on: Work, wish: Wish): Promise<Done> {
  const { id, revision, content } = wish;
  const stored = await on.head(id);
  const head = readHead(stored);
  if (stored !== undefined && head?.revision !== revision) return besides(on, wish);
  const at = { id, created: head?.created ?? Date.now(), named: head?.named ?? false };
  const name = head?.named ? head.name : content.name;
  const draft = newDraft(
    { ...content, name },
    { ...at, revision: await on.nextRevision(revision) },
  );
  await putDraft(on, draft);
  return { saved: { revision: draft.revision, changed: draft.changed }, isNew: draft };
}

/** The draft was changed elsewhere: both texts stay, unless they are the same one. */
async function besides(on: Work, { id, content, nameCopy }: Wish): Promise<Done> {
  const conflict = await readFrom(on, id);
  if (conflict && isSameContent(conflict, content)) {
    const { revision, changed } = conflict;
    return { saved: { revision, changed }, isNew: null };
  }
  const name = nameCopy(conflict?.name ?? content.name);
  // Named as if by hand: the next save would take away what tells the two apart.
  const copy = await created(on, { ...content, name }, true);
  return { saved: { conflict, copy }, isNew: copy };
}

async function renamed(on: Work, id: string, name: string): Promise<DraftHead | null> {
  const head = readHead(await on.head(id));
  if (!head) return null;
  const named = { ...head, name, named: true };
  await on.put(named);
  return named;
}

async function removed(on: Work, id: string): Promise<Draft | null> {
  const draft = await readFrom(on, id);
  if (draft) await on.delete(id);
  return draft;
}

async function putBack(on: Work, draft: Draft): Promise<Draft> {
  const stored = await on.head(draft.id);
  if (stored === undefined) {
    await putDraft(on, draft);
    return draft;
  }
  if (readHead(stored)?.revision === draft.revision) return draft;
  const other = { ...draft, id: newId(), revision: await on.nextRevision(draft.revision) };
  await putDraft(on, other);
  return other;
}
