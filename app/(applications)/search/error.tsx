'use client';

import { Broken } from '#components/layout/broken.tsx';

/** In place of a page whose scripts have failed; header and footer stay. */
export default function PageError({ reset }: { reset: () => void }) {
  return <Broken onRetry={reset} />;
}
