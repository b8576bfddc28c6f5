import { Link } from './link.tsx';

/** Where the page stands; the last step may be plain text. */
export function Breadcrumb({ steps }: { steps: { text: string; href?: string }[] }) {
  return (
    <nav className="breadcrumb" aria-label="面包屑">
      <ol>
        {steps.map(({ text, href }) => (
          <li key={text}>{href ? <Link href={href}>{text}</Link> : text}</li>
        ))}
      </ol>
    </nav>
  );
}
