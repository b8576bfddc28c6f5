import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { feedPath, paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { reportUrl } from '#lib/site/addresses.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';
import { Languages } from './language-links.tsx';
import { Brand } from './site-header.tsx';

interface FooterEntry {
  href: string;
  text: string;
  leaves?: boolean;
}

function lists(): readonly { title: string; links: readonly FooterEntry[] }[] {
  const say = words(frameWords);
  return [
    {
      title: say.browse,
      links: [
        { href: paths.latestWeekly, text: say.latestWeekly },
        { href: paths.weeklies, text: say.allWeeklies },
        { href: paths.questions, text: say.allQuestions },
        { href: paths.projects, text: say.byProject },
        { href: paths.releases, text: say.releases },
        { href: paths.readings, text: say.readings },
      ],
    },
    {
      title: say.takePart,
      links: [
        { href: paths.contribute, text: say.contribute },
        { href: paths.next, text: say.nextWeekly },
        { href: reportUrl(), text: say.correct, leaves: true },
        { href: site.github, text: 'GitHub', leaves: true },
        { href: paths.stats, text: say.statistics },
        { href: paths.about, text: say.about },
      ],
    },
    {
      title: say.subscribe,
      links: [
        { href: paths.subscribe, text: say.waysToSubscribe },
        { href: paths.saved, text: say.readingList },
        { href: feedPath({ kind: 'weeklies' }, 'rss'), text: 'RSS' },
        { href: feedPath({ kind: 'weeklies' }, 'json'), text: 'JSON Feed' },
        { href: paths.calendar, text: say.calendar },
        { href: paths.offline, text: say.offline },
      ],
    },
  ];
}

/** What the site is, three short lists, the span of the archive, languages. @param path see `SiteHeader`. */
export function SiteFooter({ span, path }: { span: string; path: string | null }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div>
          <Brand />
          <p className="mt-3.5 max-w-[34em]">{words(frameWords).whatItIs}</p>
        </div>
        <div className="footer-lists">
          {lists().map(({ title, links }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {links.map((link) => (
                  <li key={link.href}>
                    <FooterLink {...link} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="footer-end">
          <span>{span}</span>
          <FooterLink href={site.community} text="sofastack.tech" leaves />
          {path !== null && <Languages path={path} />}
        </div>
      </div>
    </footer>
  );
}

function FooterLink({ href, text, leaves }: FooterEntry) {
  if (!leaves) return <Link href={href}>{text}</Link>;
  return (
    <OutLink href={href} className="">
      {text}
    </OutLink>
  );
}
