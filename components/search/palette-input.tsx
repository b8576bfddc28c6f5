import { useRouter } from 'next/navigation';
import type { KeyboardEvent } from 'react';
import { searchPath } from '#lib/site/paths.ts';
import { optionId } from './groups.ts';
import { SearchIcon } from './icon.tsx';
import type { Options } from './use-options.ts';

interface PaletteInputProps {
  query: string;
  onQuery: (query: string) => void;
  /** Id of the listbox. */
  list: string;
  options: Options;
  /** False while the options still belong to an earlier query. */
  settled: boolean;
  onClose: () => void;
}

/** The palette's field: a combobox whose options are the results. */
export function PaletteInput({
  query,
  onQuery,
  list,
  options,
  settled,
  onClose,
}: PaletteInputProps) {
  const router = useRouter();
  const { active, results, move } = options;

  const enter = (newTab: boolean): void => {
    if (!query.trim()) return;
    const option = settled && active ? document.getElementById(optionId(active)) : null;
    if (!(option instanceof HTMLAnchorElement)) {
      // Too quick for the results, or none: the search page answers the same query.
      router.push(searchPath(query.trim()));
      onClose();
    } else if (newTab) open(option.href, '_blank', 'noopener');
    else option.click();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229: Safari sends the Enter that ends a composition after the composition has ended.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') enter(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  return (
    <div className="palette-input">
      <SearchIcon name="search" />
      <input
        // The reader has just asked for this field.
        autoFocus
        type="text"
        role="combobox"
        aria-label="搜索"
        aria-expanded={results.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(active) : undefined}
        placeholder="报错、类名、issue 编号，或一句话"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">Esc</kbd>
      <button type="button" className="palette-cancel" onClick={onClose}>
        取消
      </button>
    </div>
  );
}
