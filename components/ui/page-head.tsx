import type { ReactNode } from 'react';

/** Title of an index page, with one sentence under it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {children && <p className="mt-1.5 text-ink-2">{children}</p>}
    </header>
  );
}
