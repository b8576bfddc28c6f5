import { Icon } from '#components/ui/icon.tsx';
import { sourceOf } from '#lib/site/source.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { ownLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { hostOf } from './alt.ts';

interface MissingImageProps {
  src: string;
  alt: string;
}

/** In place of an image that nobody can see, one line: what it showed, why, where to try. */
export function MissingImage({ src, alt }: MissingImageProps) {
  const say = words(thingWords);
  const { dead } = sourceOf(src);
  const why = dead ? say.pictureIsLocal : say.pictureNotLoaded;
  return (
    <p className="figure-missing" lang={ownLang()}>
      <Icon name="image-off" />
      <span>
        {alt ? say.missingPicture(<strong lang={passageLang(alt)}>{alt}</strong>, why) : why}
      </span>
      {!dead && (
        <a
          className="link"
          href={src}
          title={say.whyNotLoaded}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say.openOriginal} <span className="figure-host">{hostOf(src)}</span>
        </a>
      )}
      {!dead && (
        <button type="button" className="link" data-retry>
          {say.retry}
        </button>
      )}
    </p>
  );
}
