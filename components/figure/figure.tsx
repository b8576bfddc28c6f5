import { sourceOf } from '#lib/site/source.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { ownLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
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
  const say = words(thingWords);
  const below = caption && <figcaption lang={passageLang(caption)}>{caption}</figcaption>;
  if (sourceOf(src).dead !== null) {
    return (
      <figure className="figure" data-picture="missing">
        <MissingImage src={src} alt={usefulAlt(alt)} />
        {below}
      </figure>
    );
  }
  return (
    <figure className="figure" data-picture="waiting">
      {/* eslint-disable-next-line @next/next/no-img-element -- next/image cannot serve foreign hosts from plain files */}
      <img
        src={src}
        alt={usefulAlt(alt)}
        lang={passageLang(usefulAlt(alt))}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
      <MissingImage src={src} alt={usefulAlt(alt)} />
      {below}
      <noscript>
        <a className="link figure-original" href={src} rel="noreferrer" lang={ownLang()}>
          {say.openOriginalAt(hostOf(src))}
        </a>
      </noscript>
    </figure>
  );
}
