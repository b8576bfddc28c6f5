import { SearchIcon } from '../icon.tsx';
import { PaletteLink } from './palette-link.tsx';
import { KeyHint } from './trigger.tsx';
import './field.css';

/** The large field of the home page; it opens the palette (without scripts, the search page). */
export function SearchField() {
  return (
    <PaletteLink className="search-field">
      <SearchIcon name="search" />
      <span className="search-field-text">报错、类名、issue 编号，或一句话</span>
      <KeyHint />
    </PaletteLink>
  );
}
