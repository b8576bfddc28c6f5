'use client';

import { type ReactNode, useState } from 'react';

interface StillProps {
  /** Unique in the page: finds what the server wrote. */
  id: string;
  className?: string;
  /** Markup without any client component. Taken out of the page's data after the build. */
  children?: ReactNode;
}

/**
 * A part of the page that no script ever changes. React would want all its markup a second time, as
 * data, only to find it unchanged; `lib/slim` takes that copy out of the built pages.
 * Without children, what the server wrote stays as it is (React does not look inside), and should
 * React ever render the page anew (another program changed it before it was hydrated), the same
 * markup is put back.
 */
export function Still({ id, className, children }: StillProps) {
  const isWritten = children === undefined && typeof document !== 'undefined';
  const [written] = useState(() =>
    isWritten ? { __html: document.getElementById(id)?.innerHTML ?? '' } : null,
  );
  if (written) return <div id={id} className={className} dangerouslySetInnerHTML={written} />;
  return (
    <div id={id} className={className}>
      {children}
    </div>
  );
}
