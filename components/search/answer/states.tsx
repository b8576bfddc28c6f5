import type { ReactNode } from 'react';
import { Link } from '#components/ui/link/link.tsx';
import { Ticks } from '#components/ui/number/ticks.tsx';
import type { Progress } from '#lib/search/browser/protocol.ts';
import { paths } from '#lib/site/paths.ts';
import { SearchIcon } from '../icon.tsx';
import './answer.css';

/** While the first documents arrive; appears after 150 ms, typing is kept. */
export function Loading({ progress }: { progress: Progress | null }) {
  const share = progress && progress.total > 0 ? progress.loaded / progress.total : 0;
  const percent = Math.round(share * 100);
  return (
    <div className="search-state search-loading">
      <Ticks />
      <p className="search-state-title">正在准备搜索数据</p>
      <p>{sizeOf(progress)}只下载一次，之后离线也能搜。</p>
      <div
        className="search-progress"
        role="progressbar"
        aria-label="下载进度"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}

function sizeOf(progress: Progress | null): string {
  // Text of this kind is sent at about a third of its size.
  return progress ? `约 ${Math.max(1, Math.round(progress.total / 3000))} KB，` : '';
}

/** When the documents cannot be fetched; the query stays. */
export function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="search-state">
      <SearchIcon name="cloud-off" />
      <p className="search-state-title">搜索数据没有下载成功</p>
      <p>网络可能断了。你输入的内容还在，重试即可；也可以按年份浏览。</p>
      <div className="search-state-actions">
        <button type="button" className="button button-primary button-small" onClick={onRetry}>
          <SearchIcon name="rotate-cw" />
          重试
        </button>
        <Link className="button button-secondary button-small" href={paths.weeklies}>
          看刊历
        </Link>
      </div>
    </div>
  );
}

/** A strip above results: part of the documents is missing, or the reader is offline. */
export function Strip({ icon, children }: { icon: 'wifi-off' | 'cloud-off'; children: ReactNode }) {
  return (
    <p className="search-strip" role="status">
      <SearchIcon name={icon} />
      {children}
    </p>
  );
}
