import { sourceOf } from '#lib/site/source.ts';
import { hostOf, usefulAlt } from './alt.ts';
import { MissingImage } from './missing-image.tsx';

interface FigureProps {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  /** Pixels; both or none. */
  width?: number | undefined;
  height?: number | undefined;
}

/**
 * An image on somebody else's server, with its caption: it may refuse us or be gone, and then
 * `components/page/pictures.ts` shows the replacement. Without a script, a link leads to the original as well. One
 * that cannot be there for anybody is missing from the start.
 */
export function Figure({ src, alt, caption, width, height }: FigureProps) {
  if (sourceOf(src).dead !== null) {
    return (
      <figure className="figure" data-picture="missing">
        <MissingImage src={src} alt={usefulAlt(alt)} />
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    );
  }
  return (
    <figure className="figure" data-picture="waiting">
      {/* eslint-disable-next-line @next/next/no-img-element -- next/image cannot serve foreign hosts from plain files */}
      <img
        src={src}
        alt={usefulAlt(alt)}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
      <MissingImage src={src} alt={usefulAlt(alt)} />
      {caption && <figcaption>{caption}</figcaption>}
      <noscript>
        <a className="link figure-original" href={src} rel="noreferrer">
          打开原图（{hostOf(src)}）
        </a>
      </noscript>
    </figure>
  );
}
