import { SearchForm } from './search-form.tsx';

/** Search in the header: a field, on small screens its button. */
export function HeaderSearch() {
  return <SearchForm className="search-trigger" placeholder="搜索问答、周刊、项目" />;
}
