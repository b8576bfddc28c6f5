import type { Ref } from 'react';
import { searchFieldWords } from '#lib/words/areas/search/field.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { SearchIcon } from '../icon.tsx';
import { isComposingKey } from '../composing-key.ts';

interface PageFieldProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onReach: () => void;
  onType: (value: string, composing: boolean) => void;
  onEnter: () => void;
}

/** The search page's field. */
export function PageField({ ref, value, onReach, onType, onEnter }: PageFieldProps) {
  const field = words(searchFieldWords);
  return (
    <div className="search-input" role="search">
      <SearchIcon name="search" />
      <input
        ref={ref}
        data-search-input
        type="text"
        role="searchbox"
        aria-label={field.search}
        placeholder={field.hint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={value}
        onPointerEnter={onReach}
        onFocus={onReach}
        onChange={(event) => {
          const { nativeEvent } = event;
          onType(event.target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
        }}
        onCompositionEnd={(event) => onType(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          if (isComposingKey(event.nativeEvent) || !value) return;
          if (event.key === 'Enter') onEnter();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onType('', false);
        }}
      />
      {value && (
        <button
          type="button"
          className="icon-button"
          aria-label={words(searchPageWords).clear}
          onClick={() => onType('', false)}
        >
          <SearchIcon name="x" />
        </button>
      )}
    </div>
  );
}
