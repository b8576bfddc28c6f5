import { Children, type ReactNode, cloneElement, isValidElement } from 'react';
import { Figure } from '#components/figure/figure.tsx';
import { childrenOf, contains, standingFor, withProps } from '#components/ui/children.ts';
import type { MdxComponents } from '#lib/mdx/types.ts';
import { type KeptPicture, keptPicture } from '#lib/site/kept-picture.ts';
import type { MdxContext } from './context.ts';

interface ImageProps {
  src?: string;
  alt?: string;
  title?: string;
  kept?: KeptPicture | null;
  isLinked?: boolean;
}

/**
 * Markdown's `![alt](src)`; its title becomes the caption. Each page has one of its own, which knows its copies;
 * this is what all of them are to who must tell pictures from words.
 */
export function MarkdownImage({ src, title, ...rest }: ImageProps) {
  return src ? <Figure src={src} caption={title} {...rest} /> : null;
}

interface FigureAttributes {
  src: string;
  alt: string;
  caption?: string;
  width?: string;
  height?: string;
}

/** Both ways to write a picture; they show what the context is when they are drawn. */
export function pictureComponents(context: MdxContext): MdxComponents {
  const keptAt = (src = ''): KeptPicture | null => keptPicture(context.ledgers?.pictures, src);

  function MdxImage(props: ImageProps) {
    return <MarkdownImage {...props} kept={keptAt(props.src)} />;
  }

  function MdxFigure({ width, height, ...rest }: FigureAttributes) {
    const size = width && height ? { width: Number(width), height: Number(height) } : {};
    return <Figure {...rest} {...size} kept={keptAt(rest.src)} />;
  }

  return { img: standingFor(MarkdownImage, MdxImage), Figure: MdxFigure };
}

/** What stands in a link: pictures in it lead where it does. */
export function insideLink(children: ReactNode): ReactNode {
  return contains(children, MarkdownImage)
    ? withProps(children, MarkdownImage, { isLinked: true })
    : children;
}

/** Words whose links, of a type, may hold pictures. */
export function withLinkedPictures(children: ReactNode, link: unknown): ReactNode {
  if (!contains(children, link)) return children;
  return Children.map(children, (child) => {
    const words = childrenOf(child, link);
    return words === undefined || !isValidElement(child)
      ? child
      : cloneElement(child, {}, insideLink(words));
  });
}
