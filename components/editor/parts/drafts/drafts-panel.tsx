import { useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Note } from '#components/ui/note.tsx';
import type { DraftHead, FileRefusal } from '#lib/editor/drafts/types.ts';
import { draftWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';
import { PartIcon } from '../icon.tsx';
import { Toast } from '../toast.tsx';
import { DraftRow } from './draft-row.tsx';
import { type SharedLink, ShareLink } from './share-link.tsx';

/** What reading a file has come to. */
export type ImportNews =
  { drafts: number; skipped: number } | { why: FileRefusal; /** Of the file. */ name: string };

interface DraftsPanelProps {
  /** The last changed first. */
  drafts: readonly DraftHead[];
  /** Id of the one that is written on; null before it is saved. */
  current: string | null;
  /** Bytes of all. */
  usage: number;
  /** Whether they outlive the page. */
  isKept: boolean;
  /** Set once another tab has changed the same draft: what was written here stands in a copy. */
  hasConflict: boolean;
  onNew: () => void;
  onOpen: (id: string) => void;
  onRename: (id: string, name: string) => void;
  onRemove: (id: string) => void;
  /** The draft that was removed last, until it is put back or forgotten. */
  removed: Pick<DraftHead, 'id' | 'name'> | null;
  onRestore: () => void;
  /** The chance to put it back is over. */
  onForget: () => void;
  /** @param id null: all of them, in one file. */
  onExport: (id: string | null) => void;
  onImport: (files: File[]) => void;
  importNews: ImportNews | null;
  /** Makes the link that holds what is written now; null where that is more than a link can hold. */
  makeLink: () => SharedLink | null;
}

/** The drafts of this device: which there are, and what can be done with them. */
export function DraftsPanel(props: DraftsPanelProps) {
  const { drafts, current, usage, isKept, removed } = props;
  const say = words(draftWords);
  return (
    <>
      {props.hasConflict && (
        <div role="status">
          <Note icon="info">{say.conflict}</Note>
        </div>
      )}
      <details className="edit-drafts">
        <summary>
          <Icon name="chevron-down" />
          {say.drafts(drafts.length)}
        </summary>
        <p className="edit-drafts-hint">{isKept ? say.onlyHere(usage) : say.notKept}</p>
        {drafts.length === 0 ? (
          <p className="edit-drafts-hint">{say.none}</p>
        ) : (
          <ul>
            {drafts.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                isCurrent={draft.id === current}
                onOpen={() => props.onOpen(draft.id)}
                onRename={(name) => props.onRename(draft.id, name)}
                onExport={() => props.onExport(draft.id)}
                onRemove={() => props.onRemove(draft.id)}
              />
            ))}
          </ul>
        )}
        <Actions {...props} />
      </details>
      <Toast
        news={
          removed && {
            id: removed.id,
            text: say.removed(removed.name),
            action: { label: say.undo, run: props.onRestore },
          }
        }
        onEnd={props.onForget}
      />
    </>
  );
}

function Actions(props: DraftsPanelProps) {
  const say = words(draftWords);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className="edit-drafts-actions">
        <button type="button" className="button button-secondary" onClick={props.onNew}>
          <PartIcon name="plus" />
          {say.new}
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => field.current?.click()}
        >
          <PartIcon name="upload" />
          {say.import}
        </button>
        <input
          ref={field}
          type="file"
          hidden
          multiple
          accept=".mdx,.md,.json"
          aria-label={say.import}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file may be chosen once more.
            currentTarget.value = '';
            if (files.length > 0) props.onImport(files);
          }}
        />
        {props.drafts.length > 0 && (
          <button
            type="button"
            className="button button-secondary"
            onClick={() => props.onExport(null)}
          >
            <PartIcon name="download" />
            {say.exportAll}
          </button>
        )}
        <ShareLink makeLink={props.makeLink} />
      </div>
      <p className="edit-drafts-hint" role="status">
        {props.importNews && newsOf(props.importNews)}
      </p>
    </>
  );
}

function newsOf(news: ImportNews): string {
  const say = words(draftWords);
  if (!('why' in news)) return say.imported(news.drafts, news.skipped);
  const why = {
    'too-large': say.tooLarge,
    'not-utf-8': say.notUtf8,
    empty: say.empty,
    unknown: say.unknown,
    damaged: say.damaged,
    newer: say.newer,
    unreadable: say.unreadable,
  }[news.why];
  return say.refused(news.name, why);
}
