import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { paletteWords } from '#lib/words/areas/search/palette.ts';
import { words } from '#lib/words/dictionary.ts';

interface PaletteFooterProps {
  /** Where to ask what the list does not answer; null while there is no list. */
  ask: string | null;
  /** Address of the search page with the same query and filters. */
  searchAddress: string;
  onOpen: () => void;
}

/** The keys, and the way to all results. */
export function PaletteFooter({ ask, searchAddress, onOpen }: PaletteFooterProps) {
  const say = words(paletteWords);
  return (
    <div className="palette-footer">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        {say.keySelect}
      </span>
      <span>
        <kbd>Enter</kbd>
        {say.keyOpen}
      </span>
      <span>
        <kbd className="key-other">Ctrl Enter</kbd>
        <kbd className="key-apple">⌘ Enter</kbd>
        {say.keyWindow}
      </span>
      <span>
        <kbd>Tab</kbd>
        {say.filters}
      </span>
      {ask !== null && (
        <a className="link" href={ask}>
          {words(searchWords).ask}
          <Icon name="arrow-up-right" />
        </a>
      )}
      <Link className="link" href={searchAddress} onClick={onOpen}>
        {say.seeAll}
      </Link>
    </div>
  );
}
