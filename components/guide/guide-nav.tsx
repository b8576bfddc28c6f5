import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** An entry of the guide's contents. */
export interface GuideEntry {
  href: string;
  title: string;
  isCurrent?: boolean;
  /** Shown under it. */
  entries?: readonly GuideEntry[];
}

interface GuideNavProps {
  title: string;
  entries: readonly GuideEntry[];
}

/** Contents of the guide: beside the text, on a phone above it and closed. */
export function GuideNav({ title, entries }: GuideNavProps) {
  const say = words(guideWords);
  return (
    <>
      <aside className="guide-aside" aria-label={say.contents}>
        <Contents title={title} entries={entries} />
      </aside>
      <details className="toc-phone">
        <summary>
          {title}
          <Icon name="chevron-down" />
        </summary>
        <Contents title={title} entries={entries} />
      </details>
    </>
  );
}

function Contents({ title, entries }: GuideNavProps) {
  return (
    <nav className="toc" aria-label={title}>
      <p className="guide-nav-title">{title}</p>
      <ol>
        {entries.map((one) => (
          <li key={one.href}>
            <Entry {...one} />
            {one.entries && one.entries.length > 0 && (
              <ol>
                {one.entries.map((below) => (
                  <li key={below.href}>
                    <Entry {...below} isBelow />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Entry({ href, title, isCurrent, isBelow }: GuideEntry & { isBelow?: boolean }) {
  const props = {
    lang: titleLang(title),
    className: isBelow ? 'toc-question' : undefined,
    'aria-current': isCurrent ? ('page' as const) : undefined,
  };
  return (
    <Link href={href} {...props}>
      {title}
    </Link>
  );
}
