import type { Image, Nodes, Root } from 'mdast';
import {
  type KeptPicture,
  type PictureForm,
  type PictureLines,
  formsOf,
  keptPicture,
} from '#lib/site/kept-picture.ts';
import { picturePath } from '#lib/site/paths.ts';
import type { Absolute } from './addresses.ts';

/**
 * Which copy of a picture a channel shows: `light` for readers with a browser (feeds, Markdown): WebP; `safe` for
 * mail programs and editors of platforms, which know PNG, JPEG and GIF for certain; `none` for who brings pictures
 * along and looks for them by their own addresses (books).
 */
export type PictureChoice = 'light' | 'safe' | 'none';

/** Most bytes of a picture that a platform fetches: GitHub's bound, the smallest of those that name one. */
const MOST_BYTES = 5 * 1024 * 1024;
const SAFE = ['image/png', 'image/jpeg', 'image/gif'];

/** The form of a picture for a choice. */
export function formFor(kept: KeptPicture, choice: Exclude<PictureChoice, 'none'>): PictureForm {
  const { original } = kept;
  const isSafe = SAFE.includes(original.type) && original.bytes <= MOST_BYTES;
  if (choice === 'safe' && isSafe) return original;
  return formsOf(kept, 'image/webp').at(-1) ?? original;
}

/** What a picture's node says besides: where it is from, and which file of the vault it shows. */
interface CopyData {
  original: string;
  file: string;
}

/** What a picture shows a copy of, and which; null for one that is shown from where it is. */
export function copyOf(image: Image): CopyData | null {
  const data = image.data as Partial<CopyData> | undefined;
  return data?.original && data.file ? { original: data.original, file: data.file } : null;
}

/** What is needed to show copies. */
export interface Copies {
  lines: PictureLines;
  choice: PictureChoice;
  absolute: Absolute;
}

/**
 * A plain tree whose pictures are the site's own copies, where it has them: then the address they are from is the
 * title, if the author has given none. The input is not changed.
 */
export function withCopies(tree: Root, { lines, choice, absolute }: Copies): Root {
  if (choice === 'none' || lines.size === 0) return tree;
  return withImages(tree, (image) => {
    const kept = keptPicture(lines, image.url);
    return kept ? copied(image, kept, formFor(kept, choice), absolute) : image;
  });
}

/** A tree whose copies of some pictures give way to the pictures themselves. @param wanted says which, by address. */
export function withOriginals(tree: Root, wanted: (address: string) => boolean): Root {
  return withImages(tree, (image) => {
    const original = copyOf(image)?.original;
    if (original === undefined || !wanted(original)) return image;
    return { type: 'image', url: original, alt: image.alt ?? '' };
  });
}

function withImages(tree: Root, change: (image: Image) => Image): Root {
  const changed = (node: Nodes): Nodes => {
    if (node.type === 'image') return change(node);
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map((child: Nodes) => changed(child)) } as Nodes;
  };
  return changed(tree) as Root;
}

function copied(image: Image, kept: KeptPicture, form: PictureForm, absolute: Absolute): Image {
  // A drawing's copies may be larger than it is, for sharp screens.
  const width = Math.min(form.width, kept.original.width);
  const height = Math.round((kept.original.height * width) / kept.original.width);
  const data = { original: kept.address, file: form.file, hProperties: { width, height } };
  // In this order: trees are compared as they are written down.
  return {
    type: 'image',
    title: image.title ?? `原图：${kept.address}`,
    url: absolute(picturePath(form.file)),
    alt: image.alt?.trim() ? image.alt : kept.alt,
    data,
  };
}
