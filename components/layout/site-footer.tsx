import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { feedPath, paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { reportUrl } from '#lib/site/addresses.ts';
import { Brand } from './site-header.tsx';

const lists = [
  {
    title: '浏览',
    links: [
      { href: paths.latestWeekly, text: '最近一期' },
      { href: paths.weeklies, text: '全部周刊' },
      { href: paths.questions, text: '全部问答' },
      { href: paths.projects, text: '按项目' },
      { href: paths.releases, text: '版本发布' },
      { href: paths.readings, text: '推荐阅读' },
    ],
  },
  {
    title: '参与',
    links: [
      { href: paths.contribute, text: '投稿' },
      { href: paths.next, text: '下一期' },
      { href: reportUrl(), text: '纠正一条回答', leaves: true },
      { href: site.github, text: 'GitHub', leaves: true },
      { href: paths.stats, text: '统计' },
      { href: paths.about, text: '关于本站' },
    ],
  },
  {
    title: '订阅',
    links: [
      { href: paths.subscribe, text: '订阅方式' },
      { href: feedPath({ kind: 'weeklies' }, 'rss'), text: 'RSS' },
      { href: feedPath({ kind: 'weeklies' }, 'json'), text: 'JSON Feed' },
      { href: paths.calendar, text: '社区会议日历' },
    ],
  },
];

/** What the site is, three short lists, the span of the archive. */
export function SiteFooter({ span }: { span: string }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div>
          <Brand />
          <p className="mt-3.5 max-w-[34em]">
            SOFAStack 社区的问答周刊，整理自 GitHub
            issue、公众号留言与社区群的提问。搜索在你的浏览器里完成，本站不加载第三方脚本。
          </p>
        </div>
        <div className="footer-lists">
          {lists.map(({ title, links }) => (
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
        </div>
      </div>
    </footer>
  );
}

function FooterLink({ href, text, leaves }: { href: string; text: string; leaves?: boolean }) {
  if (!leaves) return <Link href={href}>{text}</Link>;
  return (
    <OutLink href={href} className="">
      {text}
    </OutLink>
  );
}
