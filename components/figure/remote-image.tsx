'use client';

import { useEffect, useRef, useState } from 'react';
import { MissingImage } from './missing-image.tsx';

interface RemoteImageProps {
  src: string;
  /** Useful text, or '' (see alt.ts). */
  alt: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** An image on somebody else's server: it may refuse us or be gone, and then we say so. */
export function RemoteImage({ src, alt, width, height }: RemoteImageProps) {
  const [state, setState] = useState<'loading' | 'loaded' | 'missing'>('loading');
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    // It may have failed or arrived before this script ran; then no event will come.
    if (image.current?.complete) setState(image.current.naturalWidth > 0 ? 'loaded' : 'missing');
  }, []);
  if (state === 'missing') {
    return <MissingImage src={src} alt={alt} onRetry={() => setState('loading')} />;
  }
  return (
    // eslint-disable-next-line @next/next/no-img-element -- next/image cannot serve foreign hosts from plain files
    <img
      ref={image}
      src={src}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      data-state={state}
      onLoad={() => setState('loaded')}
      onError={() => setState('missing')}
    />
  );
}
