import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentType, KeyboardEvent, RefObject } from 'react';
import type { SearchClient } from '#lib/search/browser/client.ts';
import { SearchIcon } from '../icon.tsx';
import type { PaletteContentProps } from './content.tsx';
import { isComposingKey } from '../composing-key.ts';
import './dialog.css';

/** The palette's lazy part, once it is there. */
export interface LoadedPalette {
  Content: ComponentType<PaletteContentProps>;
  client: SearchClient;
}

interface PaletteDialogProps {
  loaded: LoadedPalette | 'failed' | null;
  /** What was typed before it could open. */
  initial: string;
  onRetry: () => void;
  onClose: () => void;
}

/** The search dialog and its field; what stands below the field may still be on its way. */
export function PaletteDialog({ loaded, initial, onRetry, onClose }: PaletteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(initial);
  const listId = useId();
  useOpened(dialog);

  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="搜索"
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
        event.preventDefault();
        if (query) setQuery('');
        else close();
      }}
    >
      <div className="palette-box">
        <PaletteField
          ref={field}
          listId={listId}
          query={query}
          onQuery={setQuery}
          onClose={close}
        />
        {loaded === 'failed' && <NotLoaded onRetry={onRetry} />}
        {loaded && loaded !== 'failed' && (
          <loaded.Content
            client={loaded.client}
            field={field}
            listId={listId}
            query={query}
            onQuery={(text) => {
              setQuery(text);
              field.current?.focus();
            }}
            onClose={close}
          />
        )}
      </div>
    </dialog>
  );
}

interface PaletteFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  listId: string;
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
}

/** A combobox whose options are the results; the lazy part says which of them is active. */
function PaletteField({ ref, listId, query, onQuery, onClose }: PaletteFieldProps) {
  return (
    <div className="palette-input">
      <SearchIcon name="search" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label="搜索"
        aria-expanded={false}
        aria-controls={listId}
        aria-autocomplete="list"
        placeholder="报错、类名、issue 编号，或一句话"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <kbd aria-hidden="true">Esc</kbd>
      <button type="button" className="palette-cancel" onClick={onClose}>
        取消
      </button>
    </div>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  return (
    <p className="palette-not-loaded" role="alert">
      搜索没有下载成功，网络可能断了。你输入的内容还在。{' '}
      <button type="button" className="link" onClick={onRetry}>
        重试
      </button>
    </p>
  );
}

/** Opens a dialog as soon as it is there; on phones it is as high as the keyboard leaves room. */
function useOpened(dialog: RefObject<HTMLDialogElement | null>): void {
  // In the same task as the key that asked for it: the next key already finds the field.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    document.documentElement.dataset['palette'] = 'open';
    return () => {
      delete document.documentElement.dataset['palette'];
      element?.close();
    };
  }, [dialog]);
  useLayoutEffect(() => {
    const view = window.visualViewport;
    const fit = (): void => {
      // While pinched, the reader has chosen what is in view.
      if (!view || view.scale > 1.01) return;
      dialog.current?.style.setProperty('--palette-height', `${view.height}px`);
      dialog.current?.style.setProperty('--palette-top', `${view.offsetTop}px`);
    };
    fit();
    view?.addEventListener('resize', fit);
    view?.addEventListener('scroll', fit);
    return () => {
      view?.removeEventListener('resize', fit);
      view?.removeEventListener('scroll', fit);
    };
  }, [dialog]);
}
