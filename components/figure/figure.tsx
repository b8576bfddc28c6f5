import type { ReactNode } from 'react';
import type { KeptPicture } from '#lib/site/kept-picture.ts';
import { sourceOf } from '#lib/site/source.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { ownLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { hostOf, usefulAlt } from './alt.ts';
import { KeptImage } from './kept-image.tsx';
import { MissingImage } from './missing-image.tsx';

interface FigureProps {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  /** Pixels; both or none. */
  width?: number | undefined;
  height?: number | undefined;
  /** The site's own copy, where it has one. */
  kept?: KeptPicture | null | undefined;
  /** Stands in a link of its author's: it is none itself. */
  isLinked?: boolean | undefined;
}

/**
 * An image with its caption: the site's own copy, or the one on somebody else's server, which may refuse us or be
 * gone, and then `components/page/pictures.ts` shows the replacement. Without a script, a link leads to the original
 * as well. One that cannot be there for anybody is missing from the start.
 */
export function Figure({ src, caption, width, height, kept, isLinked, ...said }: FigureProps) {
  const below = caption && <figcaption lang={passageLang(caption)}>{caption}</figcaption>;
  const alt = usefulAlt(said.alt) || usefulAlt(kept?.alt);
  if (kept) {
    return (
      <Waiting>
        <KeptImage {...{ src, alt, width, height, kept }} isLinked={isLinked ?? false} />
        <MissingImage src={src} alt={alt} />
        {below}
      </Waiting>
    );
  }
  if (sourceOf(src).dead !== null) {
    return (
      <figure className="figure" data-picture="missing">
        <MissingImage src={src} alt={alt} />
        {below}
      </figure>
    );
  }
  return (
    <Waiting>
      {/* eslint-disable-next-line @next/next/no-img-element -- next/image cannot serve foreign hosts from plain files */}
      <img
        src={src}
        alt={alt}
        lang={passageLang(alt)}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
      <MissingImage src={src} alt={alt} />
      {below}
      <noscript>
        <a className="link figure-original" href={src} rel="noreferrer" lang={ownLang()}>
          {words(thingWords).openOriginalAt(hostOf(src))}
        </a>
      </noscript>
    </Waiting>
  );
}

function Waiting({ children }: { children: ReactNode }) {
  return (
    <figure className="figure" data-picture="waiting">
      {children}
    </figure>
  );
}
