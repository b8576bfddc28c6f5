import type { ReactNode } from 'react';
import { Frame } from '#app/_frame.tsx';
import { paths } from '#lib/site/paths.ts';

/** Around the page, so that header and footer stay where its scripts fail (`error.tsx`). */
export default function SearchLayout({ children }: { children: ReactNode }) {
  return (
    <Frame at={paths.search} search={false}>
      {children}
    </Frame>
  );
}
