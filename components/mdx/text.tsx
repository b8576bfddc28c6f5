import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { blocksOf, childText, contains } from '#components/ui/children.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { contentLang, ownLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { MarkdownImage, withLinkedPictures } from './pictures.tsx';

interface Content {
  children?: ReactNode;
}

/** A paragraph. Figures are blocks, so one that holds images cannot be a `<p>`. */
export function Paragraph({ children, lang }: Content & { lang?: string }) {
  if (!contains(children, MarkdownImage)) return <p lang={lang ?? contentLang()}>{children}</p>;
  const words = withLinkedPictures(children, ContentLink);
  const blocks = blocksOf(words);
  return blocks.length === 1 ? blocks : <div lang={contentLang()}>{words}</div>;
}

/** What a link of authors has, and what the two links of a footnote have besides. */
export interface LinkAttributes extends Content {
  href?: string;
  id?: string;
  className?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'data-footnote-ref'?: boolean;
  'data-footnote-backref'?: string;
}

/** Name of the link from a footnote to its place in the text, of which `lib/mdx` knows the number. */
function wayBack(note: LinkAttributes): { 'aria-label'?: string; lang?: string | undefined } {
  if (!('data-footnote-backref' in note)) return {};
  const say = words(thingWords);
  const place = note['aria-label']?.split(' ').at(-1) ?? '';
  return { 'aria-label': say.backTo(place), lang: ownLang() };
}

/** Addresses longer than this are shown in part. */
const LONG_ADDRESS = 40;

/**
 * A link in running text. A long address written out is cut by the style sheet only, so that who
 * copies it has all of it. The links between a footnote and its place in the text keep their ids
 * and names.
 */
export function ContentLink({ href = '', children, ...note }: LinkAttributes) {
  if ('data-footnote-ref' in note || 'data-footnote-backref' in note) {
    return (
      <a {...note} {...wayBack(note)} href={href}>
        {children}
      </a>
    );
  }
  const words = childText(children);
  const isLong = words.length > LONG_ADDRESS && /^(?:https?:\/\/|www\.)\S+$/.test(words);
  const shown = isLong ? <span className="link-address">{words}</span> : children;
  const title = isLong ? { title: href } : {};
  if (/^https?:/.test(href)) {
    return (
      <OutLink href={href} {...title}>
        {shown}
      </OutLink>
    );
  }
  return (
    <Link href={href} className="link" {...title}>
      {shown}
    </Link>
  );
}

/** A table scrolls inside itself; the keyboard can scroll it too. Its head tells it from others. */
export function Table({ children }: Content) {
  const head = childText(blocksOf(children)[0]).replace(/\s+/g, ' ').trim().slice(0, 30);
  return (
    <div
      className="table-box"
      tabIndex={0}
      role="region"
      aria-label={words(thingWords).table(head)}
    >
      <table lang={contentLang()}>{children}</table>
    </div>
  );
}

interface HeadingProps extends Content {
  id?: string;
  'data-questions'?: string;
  'data-releases'?: string;
  'data-readings'?: string;
}

/** `2 问 · 4 篇`: what stands under a heading. */
function captionOf(props: HeadingProps): string | undefined {
  const say = words(thingWords);
  const counts = [
    [Number(props['data-questions']), say.questionCount],
    [Number(props['data-releases']), say.releaseCount],
    [Number(props['data-readings']), say.readingCount],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, unit]) => unit(count));
  return parts.join(' · ') || undefined;
}

/** A heading's words as a link to itself; a heading that holds links stays as it is. */
function Anchored({ id, children }: HeadingProps) {
  const lang = passageLang(childText(children));
  if (!id || contains(children, ContentLink)) {
    return lang ? <span lang={lang}>{children}</span> : children;
  }
  return (
    <a className="anchor" href={`#${id}`} lang={lang}>
      {children}
    </a>
  );
}

/** A section of a weekly. */
export function SectionHeading(props: HeadingProps) {
  return (
    <SectionHead id={props.id} caption={captionOf(props)}>
      <Anchored {...props} />
    </SectionHead>
  );
}

/** A heading inside a section; it carries no counts, its section does. */
export function SubHeading(props: HeadingProps) {
  return (
    <h3 id={props.id}>
      <Anchored {...props} />
    </h3>
  );
}

/**
 * A code block: language, copy button, and one that wraps long lines, which is shown where there are any
 * (`components/page/code.ts`). Its colours come with its children.
 */
export function CodeBlock({ children }: Content) {
  const say = words(thingWords);
  return (
    <div className="code">
      <div className="code-head" lang={ownLang()}>
        <span>{languageOf(children) ?? say.code}</span>
        <button type="button" data-wrap aria-pressed="false" hidden>
          <Icon name="text-wrap" />
          {say.wrap}
        </button>
        <button type="button" className="needs-script" data-copy="code">
          <Icon name="copy" />
          {say.copy}
        </button>
      </div>
      <pre tabIndex={0} lang={passageLang(childText(children))}>
        {children}
      </pre>
    </div>
  );
}

/** Language of the `<code className="language-java">` inside a `<pre>`. */
function languageOf(code: ReactNode): string | undefined {
  const props: unknown = code && typeof code === 'object' && 'props' in code ? code.props : null;
  const name = props && typeof props === 'object' && 'className' in props ? props.className : '';
  return /language-(\S+)/.exec(String(name))?.[1];
}
