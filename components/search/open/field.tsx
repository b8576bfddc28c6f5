import { searchFieldWords } from '#lib/words/areas/search/field.ts';
import { words } from '#lib/words/dictionary.ts';
import { SearchForm } from './search-form.tsx';

/** The large field of the home page. */
export function SearchField() {
  const say = words(searchFieldWords);
  return (
    <SearchForm className="search-field" placeholder={say.hint} label={say.search} isAlwaysField />
  );
}
