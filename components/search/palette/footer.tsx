import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';

interface PaletteFooterProps {
  /** Where to ask what the list does not answer; null while there is no list. */
  ask: string | null;
  /** Address of the search page with the same query and filters. */
  searchAddress: string;
  onOpen: () => void;
}

/** The keys, and the way to all results. */
export function PaletteFooter({ ask, searchAddress, onOpen }: PaletteFooterProps) {
  return (
    <div className="palette-footer">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd>选择
      </span>
      <span>
        <kbd>Enter</kbd>打开
      </span>
      <span>
        <kbd className="key-other">Ctrl Enter</kbd>
        <kbd className="key-apple">⌘ Enter</kbd>新窗口
      </span>
      <span>
        <kbd>Tab</kbd>筛选
      </span>
      {ask !== null && (
        <a className="link" href={ask}>
          到 GitHub 提问
          <Icon name="arrow-up-right" />
        </a>
      )}
      <Link className="link" href={searchAddress} onClick={onOpen}>
        在搜索页查看全部
      </Link>
    </div>
  );
}
