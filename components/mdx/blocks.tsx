import { type ComponentProps, createElement } from 'react';
import { thingWords } from '#lib/words/areas/things.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

type Tag = 'ul' | 'ol' | 'blockquote' | 'h4' | 'h5' | 'h6';

/** A block of Markdown that says in which language it is, where the page around it speaks another. */
function written(tag: Tag) {
  return function Written({ lang, ...rest }: ComponentProps<Tag>) {
    return createElement(tag, { ...rest, lang: lang ?? contentLang() });
  };
}

/** The only one that Markdown makes is the name of the footnotes. */
function Division({ children, ...rest }: ComponentProps<'div'>) {
  const isLabel = rest.className === 'footnotes-label';
  return <div {...rest}>{isLabel ? words(thingWords).footnotes : children}</div>;
}

/** Blocks of Markdown that need nothing else; paragraphs, tables and sections have components of their own. */
export const blocks = {
  ul: written('ul'),
  ol: written('ol'),
  blockquote: written('blockquote'),
  h4: written('h4'),
  h5: written('h5'),
  h6: written('h6'),
  div: Division,
};
