import { fieldHint } from '../looks.ts';
import { SearchForm } from './search-form.tsx';

/** The large field of the home page. */
export function SearchField() {
  return <SearchForm className="search-field" placeholder={fieldHint} label="搜索" isAlwaysField />;
}
