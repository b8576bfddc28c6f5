import { standingFor } from '#components/ui/children.ts';
import { DeadNote } from '#components/ui/link/dead-note.tsx';
import type { MdxContext } from './context.ts';
import { ContentLink, type LinkAttributes } from './text.tsx';

/** {@link ContentLink} of a page that may know which addresses are dead; it shows what the context is when it is drawn. */
export function contentLink(context: MdxContext) {
  function MdxLink(link: LinkAttributes) {
    const { ledgers, weekly } = context;
    return (
      <>
        <ContentLink {...link} />
        <DeadNote href={link.href ?? null} day={weekly.date} links={ledgers?.links} />
      </>
    );
  }
  return standingFor(ContentLink, MdxLink);
}
