import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { SearchFacets, SearchType } from '#lib/search/types.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { SearchIcon } from '../icon.tsx';
import { TypeChips } from '../type-chips.tsx';

interface FilterSheetProps {
  /** Null before anything is found: the chips keep their place. */
  facets: SearchFacets | null;
  type: SearchType | undefined;
  total: number;
  onType: (type: SearchType | undefined) => void;
  /** The facets. */
  children: ReactNode;
}

/** On narrow screens: types as chips in a row, everything else in a sheet from below. */
export function FilterSheet({ facets, type, total, onType, children }: FilterSheetProps) {
  const say = words(searchPageWords);
  const sheet = useRef<HTMLDialogElement>(null);
  const close = (): void => sheet.current?.close();
  return (
    <>
      <div className="search-chips">
        <button
          type="button"
          className="chip"
          aria-haspopup="dialog"
          onClick={() => sheet.current?.showModal()}
        >
          <SearchIcon name="sliders-horizontal" />
          {say.filters}
        </button>
        <TypeChips facets={facets} type={type} onChange={onType} />
      </div>
      <dialog
        ref={sheet}
        className="search-sheet"
        aria-label={say.filters}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) close();
        }}
      >
        <div className="search-sheet-box">
          {children}
          <button type="button" className="button button-primary" onClick={close}>
            {say.showResults(total)}
          </button>
        </div>
      </dialog>
    </>
  );
}
