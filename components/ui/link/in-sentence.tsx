import type { Linked } from '#lib/words/dictionary.ts';
import { Link } from './link.tsx';
import { OutLink } from './out-link.tsx';

/** A link within a sentence of the dictionary, which has its text. */
export function linkTo(href: string): Linked {
  return function linked(text) {
    return (
      <Link className="link" href={href}>
        {text}
      </Link>
    );
  };
}

/** The same to another site. */
export function outLinkTo(href: string): Linked {
  return function linked(text) {
    return <OutLink href={href}>{text}</OutLink>;
  };
}
