import { Link } from './link.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** Where the page stands; the last step may be plain text. */
export function Breadcrumb({ steps }: { steps: { text: string; href?: string }[] }) {
  return (
    <nav className="breadcrumb" aria-label={words(frameWords).breadcrumb}>
      <ol>
        {steps.map(({ text, href }) => (
          <li key={text} lang={passageLang(text)}>
            {href ? <Link href={href}>{text}</Link> : text}
          </li>
        ))}
      </ol>
    </nav>
  );
}
