import { withBase } from '#lib/site/base-path.ts';
import { type KeptPicture, formsOf } from '#lib/site/kept-picture.ts';
import { picturePath } from '#lib/site/paths.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { hostOf } from './alt.ts';

interface KeptImageProps {
  /** Its address as content has it. */
  src: string;
  alt: string;
  kept: KeptPicture;
  width?: number | undefined;
  height?: number | undefined;
  isLinked: boolean;
}

/** Width of the column of text, in pixels. */
const COLUMN = 704;
/** A tall picture is shown smaller, so that it fits a window; as wide as this it stays readable. */
const TALLEST = 800;
const NARROWEST = 320;
/** Smallest first: browsers take the first type they know. */
const TYPES = ['image/avif', 'image/webp'];

/**
 * The site's own copy of a picture: its place is kept from the start, in the picture's own colour, and a click on
 * it leads to the original; to the kept one where the original is gone.
 */
export function KeptImage({ src, alt, kept, width, height, isLinked }: KeptImageProps) {
  const say = words(thingWords);
  const { original, color, isThere } = kept;
  const size = width && height ? { width, height } : shownSize(original);
  const fits = `${Math.min(size.width, COLUMN)}px`;
  const sizes =
    size.width > NARROWEST ? `(min-width: 768px) ${fits}, min(${fits}, 100vw - 40px)` : fits;
  const sources = TYPES.flatMap((type) => {
    const forms = formsOf(kept, type);
    const srcSet = forms.map((one) => `${addressOf(one.file)} ${one.width}w`).join(', ');
    return forms.length > 0 ? [<source key={type} {...{ type, srcSet, sizes }} />] : [];
  });
  const image = (
    // eslint-disable-next-line @next/next/no-img-element -- the copies are made already
    <img
      src={addressOf(original.file)}
      alt={alt}
      lang={passageLang(alt)}
      {...size}
      loading="lazy"
      decoding="async"
    />
  );
  const inside = (
    <>
      <svg className="figure-colour" aria-hidden="true">
        <rect width="100%" height="100%" fill={color} />
      </svg>
      {sources.length > 0 ? (
        <picture>
          {sources}
          {image}
        </picture>
      ) : (
        image
      )}
    </>
  );
  if (isLinked) return <span className="figure-frame">{inside}</span>;
  return (
    <a
      className="figure-frame"
      href={isThere ? src : addressOf(original.file)}
      // Names the link where the picture says nothing of itself.
      title={isThere ? say.openOriginalAt(hostOf(kept.address)) : say.openKept}
      target="_blank"
      rel="noopener noreferrer"
    >
      {inside}
    </a>
  );
}

function addressOf(file: string): string {
  return withBase(picturePath(file));
}

/** Size of a picture: its own, but for one that would be tall in the column. */
function shownSize({ width, height }: { width: number; height: number }) {
  const isTall = (Math.min(width, COLUMN) * height) / width > TALLEST;
  if (!isTall) return { width, height };
  const wanted = Math.max((TALLEST * width) / height, NARROWEST);
  const shown = Math.min(width, Math.round(wanted));
  return { width: shown, height: Math.round((height * shown) / width) };
}
