'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Development only: refreshes the open page when a content file is saved. `npm run dev` announces
 * saves as server-sent events at `url`.
 */
export function ContentReload({ url }: { url: string }) {
  const router = useRouter();
  useEffect(() => {
    const saves = new EventSource(url);
    saves.onmessage = () => router.refresh();
    return () => saves.close();
  }, [router, url]);
  return null;
}
