import { useState, useSyncExternalStore } from 'react';
import { fromFile, toBundle, toFile } from '#lib/editor/drafts/files.ts';
import { LONGEST_LINK, toFragment } from '#lib/editor/drafts/link.ts';
import type { Draft } from '#lib/editor/drafts/types.ts';
import { withBase } from '#lib/site/base-path.ts';
import { paths } from '#lib/site/paths.ts';
import { DraftsPanel, type ImportNews } from '../parts/drafts/drafts-panel.tsx';
import type { SharedLink } from '../parts/drafts/share-link.tsx';
import { openContent, openDraft } from '../session/opening.ts';
import type { Session } from '../session/session.ts';
import { draftName } from '../session/values.ts';

/** The drafts of this device, and what can be done with them. */
export default function DraftsOfDevice({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [removed, setRemoved] = useState<Draft | null>(null);
  const [news, setNews] = useState<ImportNews | null>(null);
  const withDraft = async (id: string, act: (draft: Draft) => unknown): Promise<void> => {
    const drafts = await session.drafts;
    const draft = await drafts.read(id);
    if (draft) await act(draft);
  };
  const remove = async (id: string): Promise<void> => {
    const isOpen = session.state().draft === id;
    if (isOpen) await session.begin('question');
    const drafts = await session.drafts;
    setRemoved(await drafts.remove(id));
  };
  const restore = async (): Promise<void> => {
    const drafts = await session.drafts;
    if (removed) await drafts.restore(removed);
    setRemoved(null);
  };
  const importAll = async (files: readonly File[]): Promise<void> => {
    const drafts = await session.drafts;
    for (const file of files) {
      const read = await fromFile(file);
      if ('why' in read) {
        setNews({ why: read.why, name: file.name });
        continue;
      }
      for (const content of read.drafts) await drafts.create(content);
      setNews({ drafts: read.drafts.length, skipped: read.skipped });
      const [only] = read.drafts;
      if (files.length === 1 && read.drafts.length === 1 && only) await openContent(session, only);
    }
  };
  const exportOne = async (id: string | null): Promise<void> => {
    const drafts = await session.drafts;
    await session.saveNow();
    if (id !== null) return withDraft(id, (draft) => download(toFile(draft)));
    const all = await Promise.all(session.state().drafts.map((head) => drafts.read(head.id)));
    download(toBundle(all.filter((draft) => draft !== null)));
  };
  const makeLink = (): SharedLink | null => {
    const { writing, text, form, about } = session.state();
    const name = draftName(writing, text, form);
    const fragment = toFragment({ name, writing, text, path: about?.path ?? null });
    if (fragment === null) return null;
    const address = new URL(withBase(paths.edit) + fragment, location.href).href;
    return { address, isLong: address.length > LONGEST_LINK };
  };
  return (
    <DraftsPanel
      drafts={state.drafts}
      current={state.draft}
      usage={state.usage}
      isKept={state.isKept}
      hasConflict={state.hasConflict}
      onNew={() => void session.begin('question')}
      onOpen={(id) => void withDraft(id, (draft) => openDraft(session, draft))}
      onRename={(id, name) => void session.drafts.then((drafts) => drafts.rename(id, name))}
      onRemove={(id) => void remove(id)}
      removed={removed}
      onRestore={() => void restore()}
      onForget={() => setRemoved(null)}
      onExport={(id) => void exportOne(id)}
      onImport={(files) => void importAll(files)}
      importNews={news}
      makeLink={makeLink}
    />
  );
}

/** Hands a file to the browser to be saved. */
function download({ name, text }: { name: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
