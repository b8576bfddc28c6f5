import { Icon } from '#components/ui/icon.tsx';
import { sourceOf } from '#lib/site/source.ts';
import { hostOf } from './alt.ts';

interface MissingImageProps {
  src: string;
  alt: string;
}

/** In place of an image that nobody can see, one line: what it showed, why, where to try. */
export function MissingImage({ src, alt }: MissingImageProps) {
  const { dead } = sourceOf(src);
  return (
    <p className="figure-missing">
      <Icon name="image-off" />
      <span>
        {alt && <strong>{alt}</strong>}
        {alt && '：'}
        {dead ? '图片只在作者自己的电脑上' : '图片未能载入'}
      </span>
      {!dead && (
        <a
          className="link"
          href={src}
          title="源站可能禁止站外引用，也可能已删除"
          target="_blank"
          rel="noopener noreferrer"
        >
          打开原图 <span className="figure-host">{hostOf(src)}</span>
        </a>
      )}
      {!dead && (
        <button type="button" className="link" data-retry>
          重试
        </button>
      )}
    </p>
  );
}
