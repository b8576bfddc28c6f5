import { paths } from '#lib/site/paths.ts';
import { SearchIcon } from '../icon.tsx';
import { PaletteLink } from './palette-link.tsx';
import './trigger.css';

/** Search in the header: looks like a field, on small screens an icon. */
export function SearchTrigger() {
  return (
    <PaletteLink className="search-trigger" absentOn={[paths.home, paths.search]}>
      <SearchIcon name="search" />
      <span className="search-trigger-text">搜索问答、周刊、项目</span>
      <KeyHint />
    </PaletteLink>
  );
}

/** The shortcut, by platform: `Ctrl K`, or `⌘ K` on Apple's. */
export function KeyHint() {
  return (
    <kbd className="key-hint needs-script" aria-hidden="true">
      <span className="key-other">Ctrl K</span>
      <span className="key-apple">⌘ K</span>
    </kbd>
  );
}
