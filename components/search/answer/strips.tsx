import { useSyncExternalStore } from 'react';
import { missingYears } from './searched.ts';
import { Strip } from './states.tsx';
import type { Search } from '../ask/use-search.ts';

/** What a reader should know about the results above which it stands. */
export function Strips({ search: { failure, progress, retry } }: { search: Search }) {
  const online = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  if (!online) {
    return <Strip icon="wifi-off">当前离线，结果来自本机缓存，外部链接暂时打不开。</Strip>;
  }
  if (failure === null) return null;
  const missing = missingYears(progress);
  return (
    <Strip icon="cloud-off">
      {missing ? `${missing} 年的内容` : '一部分内容'}没有下载成功，结果不全。
      <button type="button" className="link" onClick={retry}>
        重试
      </button>
    </Strip>
  );
}

function onConnection(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
