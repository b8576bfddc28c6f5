import { type ReactNode, isValidElement } from 'react';
import { Frame } from '#app/_frame.tsx';
import Search from '#app/(applications)/search/page.tsx';
import { type Made, framingDocuments } from '#app/_routes/documents.ts';
import { paths } from '#lib/site/paths.ts';

let listed: ReturnType<typeof list> | undefined;

/**
 * Makes the elements of the pages that frame the content, by their root-relative addresses. Listed once in a
 * process that builds: each twin is looked up in it.
 */
export function framePages(): Promise<ReadonlyMap<string, () => Made>> {
  if (process.env.NODE_ENV !== 'production') return list();
  return (listed ??= list());
}

async function list(): Promise<ReadonlyMap<string, () => Made>> {
  const framing = (await framingDocuments()).map(({ path, make }) => [path, make] as const);
  return new Map<string, () => Made>([...framing, [paths.search, Search]]);
}

/** What a page shows between header and footer; a page may leave it to components to put the frame around. */
export async function inFrame(page: Made): Promise<ReactNode> {
  let node = await page;
  while (isValidElement<{ children?: ReactNode }>(node)) {
    const { type, props } = node;
    if (type === Frame || typeof type !== 'function') return props.children;
    node = await (type as (props: object) => Made)(props);
  }
  return null;
}
