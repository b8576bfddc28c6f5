import { withBase } from '#lib/site/base-path.ts';
import { paths } from '#lib/site/paths.ts';
import { searchFieldWords } from '#lib/words/areas/search/field.ts';
import { words } from '#lib/words/dictionary.ts';
import { inLanguage } from '#lib/words/language.ts';
import { spoken } from '#language';
import { SearchIcon } from '../icon.tsx';

interface SearchFormProps {
  className: string;
  placeholder: string;
  /** What the field is called where its placeholder does not say it. */
  label?: string;
  /** Whether the field is in view at every width: its button need not be a stop of the keyboard then. */
  isAlwaysField?: boolean;
}

/**
 * A way into search: a real form that leads to the search page. Once the page's module runs, it opens
 * the palette instead, with what has been typed by then (`components/page/search/`).
 */
export function SearchForm({
  className,
  placeholder,
  label = placeholder,
  isAlwaysField = false,
}: SearchFormProps) {
  return (
    <form
      className={className}
      action={withBase(inLanguage(paths.search, spoken()))}
      role="search"
      data-opens-search
    >
      <button
        type="submit"
        aria-label={words(searchFieldWords).search}
        tabIndex={isAlwaysField ? -1 : undefined}
      >
        <SearchIcon name="search" />
      </button>
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        // The module says here that a dialog opens, in development before React looks.
        suppressHydrationWarning
      />
      <KeyHint />
    </form>
  );
}

/** The shortcut, by platform: `Ctrl K`, or `⌘ K` on Apple's. */
function KeyHint() {
  return (
    <kbd className="key-hint needs-script" aria-hidden="true">
      <span className="key-other">Ctrl K</span>
      <span className="key-apple">⌘ K</span>
    </kbd>
  );
}
