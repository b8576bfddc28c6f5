import { SearchForm } from './search-form.tsx';
import './field.css';

/** The large field of the home page. */
export function SearchField() {
  return (
    <SearchForm
      className="search-field"
      placeholder="报错、类名、issue 编号，或一句话"
      label="搜索"
      isAlwaysField
    />
  );
}
