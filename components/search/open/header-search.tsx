import { searchOpenWords } from '#lib/words/areas/search/open.tsx';
import { words } from '#lib/words/dictionary.ts';
import { SearchForm } from './search-form.tsx';

/** Search in the header: a field, on small screens its button. */
export function HeaderSearch() {
  return <SearchForm className="search-trigger" placeholder={words(searchOpenWords).headerHint} />;
}
