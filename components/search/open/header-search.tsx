import { SearchForm } from './search-form.tsx';
import './header-search.css';
// What the page's module puts into a page is there before any style sheet it could load.
import '../mark/mark.css';
import '../palette/dialog.css';

/** Search in the header: a field, on small screens its button. */
export function HeaderSearch() {
  return <SearchForm className="search-trigger" placeholder="搜索问答、周刊、项目" />;
}
