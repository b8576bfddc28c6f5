import { isObject } from './record.ts';
import type { DraftNews } from './types.ts';

/** What happens to drafts, told to all who listen in this tab and in others. */
export interface News {
  tell(news: Omit<DraftNews, 'here'>): void;
  subscribe(listener: (news: DraftNews) => void): () => void;
  close(): void;
}

/** News of the drafts of one database. @param channel its name; null where no other tab has them. */
export function openNews(channel: string | null): News {
  const listeners = new Set<(news: DraftNews) => void>();
  const others = channel === null ? null : new BroadcastChannel(channel);
  const spread = (news: DraftNews): void => {
    // In a turn of its own: a listener that throws must not look like a draft that was not saved.
    for (const listener of listeners) queueMicrotask(() => listener(news));
  };
  others?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const news = readNews(data);
    if (news) spread(news);
  });
  return {
    tell(news) {
      others?.postMessage(news);
      spread({ ...news, here: true });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      others?.close();
    },
  };
}

/** What another tab says, which may have another version of this page. */
function readNews(data: unknown): DraftNews | null {
  if (!isObject(data)) return null;
  const { what, id, revision } = data;
  if (what !== 'saved' && what !== 'renamed' && what !== 'removed') return null;
  if (typeof id !== 'string' || typeof revision !== 'number') return null;
  return { what, id, revision, here: false };
}
