import NextLink from 'next/link';
import { searchPath } from '#lib/site/paths.ts';

/** The keys, and the way to all results. */
export function PaletteFooter({ query, onOpen }: { query: string; onOpen: () => void }) {
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
      <NextLink className="link" href={searchPath(query.trim())} prefetch={false} onClick={onOpen}>
        在搜索页查看全部
      </NextLink>
    </div>
  );
}
