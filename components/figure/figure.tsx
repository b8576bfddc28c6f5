import { hostOf, usefulAlt } from './alt.ts';
import { RemoteImage } from './remote-image.tsx';

interface FigureProps {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  /** Pixels; both or none. */
  width?: number | undefined;
  height?: number | undefined;
}

/** An image with its caption; without a script, a link leads to the original as well. */
export function Figure({ src, alt, caption, width, height }: FigureProps) {
  return (
    <figure className="figure">
      <RemoteImage src={src} alt={usefulAlt(alt)} width={width} height={height} />
      {caption && <figcaption>{caption}</figcaption>}
      <noscript>
        <a className="link figure-original" href={src} rel="noreferrer">
          打开原图（{hostOf(src)}）
        </a>
      </noscript>
    </figure>
  );
}
