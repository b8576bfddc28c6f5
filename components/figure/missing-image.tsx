import { Icon } from '#components/ui/icon.tsx';
import { hostOf } from './alt.ts';

interface MissingImageProps {
  src: string;
  alt: string;
}

/** In place of an image that did not load: what it showed, why, and the way to the original. */
export function MissingImage({ src, alt }: MissingImageProps) {
  return (
    <div className="figure-missing">
      <span className="figure-icon">
        <Icon name="image-off" />
      </span>
      <p>
        <strong>{alt || '图片未能载入'}</strong>
        {alt && '图片未能载入。'}源站可能禁止站外引用，也可能已删除。{' '}
        <span className="figure-host">{hostOf(src)}</span>
      </p>
      <p className="figure-actions">
        <a className="link" href={src} target="_blank" rel="noopener noreferrer">
          在新窗口打开原图
        </a>
        <button type="button" className="link" data-retry>
          重试
        </button>
      </p>
    </div>
  );
}
